#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/pattern/pattern.hpp"

namespace entente {

/// Reads a pattern file. Throws Error (input) "FILE:LINE:COLUMN: what is wrong" with what to do as
/// its hint; columns are bytes from 1.
[[nodiscard]] std::vector<Pattern> read_patterns(const std::string& path);

/// The same from text in memory; `name` stands for the file in errors.
[[nodiscard]] std::vector<Pattern> parse_patterns(const std::string& name, std::string_view text);

}  // namespace entente
