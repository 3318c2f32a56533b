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

/// Registers --lines and --strict.
void add_input_options(CLI::App& command, InputOptions& options);

/// Registers --patterns.
void add_patterns_option(CLI::App& command, std::string& path);

/// Registers --min-confidence of commands that make claims.
void add_confidence_option(CLI::App& command, double& least);

/// Reads the articles behind every path and hands them over in order.
/// Diagnostics go to stderr. Throws Error when a path cannot be used and nothing else was given;
/// otherwise goes on with the others and throws at the end.
void read_inputs(const std::vector<std::string>& paths, const InputOptions& options,
                 const std::function<void(Article)>& on_article);

}  // namespace entente
