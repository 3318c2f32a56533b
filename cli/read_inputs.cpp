#include "cli/read_inputs.hpp"

#include <fmt/format.h>

#include <cstddef>

#include "cli/validators.hpp"
#include "extract/read/read.hpp"

namespace entente {

void add_input_options(CLI::App& command, InputOptions& options) {
  command.add_flag("--lines", options.is_lines, "Read one text a line (document: FILE:N)");
  command.add_flag("--strict", options.is_strict, "Stop at the first file that cannot be used");
}

void add_patterns_option(CLI::App& command, std::string& path) {
  command
      .add_option(
          "--patterns", path,
          "Look for the relations of this file too (docs/patterns.md says how to write one)")
      ->option_text("FILE");
}

void add_confidence_option(CLI::App& command, double& least) {
  command
      .add_option("--min-confidence", least,
                  "Only claims of this confidence, from 0 to 1 (docs/quality.md has what it means)")
      ->check(is_share());
}

void read_inputs(const std::vector<std::string>& paths, const InputOptions& options,
                 const std::function<void(Article)>& on_article) {
  std::size_t articles = 0;
  std::size_t diagnostics = 0;
  const auto count = [&](Article article) {
    ++articles;
    on_article(std::move(article));
  };
  const auto report = [&](const Diagnostic& diagnostic) {
    if (options.is_strict) {
      throw Error(ErrorKind::kInput, diagnostic.where + ": " + diagnostic.message, diagnostic.hint);
    }
    ++diagnostics;
    print_diagnostic(diagnostic);
  };
  std::size_t failed = 0;
  for (const auto& path : paths) {
    try {
      if (options.is_lines) {
        read_lines(path, count, report);
      } else {
        read_articles(path, count, report);
      }
    } catch (const Error& error) {
      if (paths.size() == 1 || options.is_strict || error.kind() != ErrorKind::kInput) throw;
      print_diagnostic({"", error.what(), error.hint()});
      ++failed;
    }
  }
  if (articles == 0 && diagnostics > 0) {
    throw Error(ErrorKind::kInput, "no article could be read",
                "give text, HTML or JSON Lines files, or a folder of them");
  }
  if (failed > 0) {
    throw Error(ErrorKind::kInput,
                fmt::format("{} of {} inputs could not be read", failed, paths.size()));
  }
}

}  // namespace entente
