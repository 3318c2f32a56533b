#pragma once

#include "cli/command.hpp"

namespace entente {

// What the values of options must be. Each complains in words, and describes itself by nothing.

/// A number from 0 to 1; CLI::Range lets "nan" through.
[[nodiscard]] CLI::Validator is_share();

/// How many to show: CLI11 takes -1 for a very large number.
[[nodiscard]] CLI::Validator is_count();

/// Not blank: that is a variable of a script that was not set, and no wish for everything. On one
/// line, as names are.
[[nodiscard]] CLI::Validator is_something();

}  // namespace entente
