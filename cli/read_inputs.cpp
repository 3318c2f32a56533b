#include "cli/read_inputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>

#include "extract/read/read.hpp"
#include "graph/article_identity.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;

/// The parts of a path that say something: "./a//b" is a, b.
std::vector<std::string> parts_of(const fs::path& path) {
  std::vector<std::string> parts;
  for (const fs::path& part : path) {
    if (!part.empty() && part != ".") parts.push_back(part.string());
  }
  return parts;
}

/// A path in one spelling, as articles are called by it: from the current folder on, if it leads
/// there. Links and ".." are left: what they mean may change.
std::string tidy_path(const std::string& path) {
  if (path == "-" || is_remote_address(path)) return path;
  std::vector<std::string> parts = parts_of(path);
  std::error_code error;
  const std::vector<std::string> here = parts_of(fs::current_path(error));
  const bool is_below =
      !error && parts.size() >= here.size() && std::equal(here.begin(), here.end(), parts.begin());
  if (is_below) parts.erase(parts.begin(), parts.begin() + std::ssize(here));
  fs::path tidy;
  for (const std::string& part : parts) tidy /= part;
  if (tidy.empty()) return ".";
  return tidy == "-" ? path : tidy.string();  // a file of that name
}

/// A record that came through a pipe is known by its id alone.
void complete_origin(Article& article, const std::string& path) {
  const bool has_no_id = article.document == path || article.document.starts_with(path + ':');
  if (article.origin != Origin{} || has_no_id) return;
  article.origin.hash = label_origin(article.document);
}

}  // namespace

std::vector<Option> input_options(InputOptions& options) {
  return {{.name = "--lines",
           .target = &options.is_lines,
           .help = "Read one text a line (document: FILE:N)",
           .detail = "Nothing in such a text is taken for boilerplate."},
          {.name = "--strict",
           .target = &options.is_strict,
           .help = "Stop at the first file that cannot be used",
           .detail = "Otherwise it is reported, and the others are still read."}};
}

Option articles_argument(std::vector<std::string>& files) {
  return {.name = "FILE",
          .target = &files,
          .help = "Articles: files, folders, or - for standard input",
          .is_required = true};
}

Option tokenized_option(bool& is_tokenized) {
  return {.name = "--tokenized",
          .target = &is_tokenized,
          .help = "With --lines: a sentence a line, its words between blanks",
          .detail = "The words are kept as they are, in the manner of the Penn Treebank."};
}

Option patterns_option(std::string& path) {
  return {
      .name = "--patterns",
      .target = &path,
      .help = "Look for the relations of this file too (docs/patterns.md says how to write one)",
      .detail =
          "The section PATTERNS has it in short. What a graph got from patterns goes when "
          "it is updated without them.",
      .value = "FILE"};
}

Option confidence_option(double& least) {
  return {.name = "--min-confidence",
          .target = &least,
          .help = "Only claims of this confidence, from 0 to 1 (docs/quality.md has what it means)",
          .detail = "It says how many of a hundred such claims a careful reader would keep.",
          .value = "P",
          .check = is_share()};
}

void read_inputs(const std::vector<std::string>& paths, const InputOptions& options,
                 const std::function<void(Article)>& on_article) {
  std::size_t articles = 0;
  std::size_t diagnostics = 0;
  std::string path;
  const auto count = [&](Article article) {
    ++articles;
    complete_origin(article, path);
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
  for (const std::string& given : paths) {
    path = tidy_path(given);
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
