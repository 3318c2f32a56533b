#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "graph/article.hpp"

namespace entente {

/// How files given on the command line are read.
struct InputOptions {
  bool is_lines = false;   ///< one text a line
  bool is_strict = false;  ///< the first diagnostic is an error
};

/// --lines and --strict.
[[nodiscard]] std::vector<Option> input_options(InputOptions& options);

/// FILE..., of commands that read articles and know no graph.
[[nodiscard]] Option articles_argument(std::vector<std::string>& files);

/// --tokenized, which goes with --lines.
[[nodiscard]] Option tokenized_option(bool& is_tokenized);

/// --patterns.
[[nodiscard]] Option patterns_option(std::string& path);

/// --min-confidence of commands that make claims.
[[nodiscard]] Option confidence_option(double& least);

/// Reads the articles behind every path and hands them over in order. A file's label is its path in
/// one spelling: "./a.txt", or the whole path of a file below the current folder, is "a.txt".
/// Diagnostics go to stderr. Throws Error when a path cannot be used and nothing else was given;
/// otherwise goes on with the others and throws at the end.
void read_inputs(const std::vector<std::string>& paths, const InputOptions& options,
                 const std::function<void(Article)>& on_article);

}  // namespace entente
