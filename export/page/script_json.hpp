#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/span.hpp"

namespace entente {

/// A JSON string that may stand inside a script element: no "<", so neither "</script>" nor "<!--"
/// can end or hide what follows, and no line separator of JavaScript. Bytes that are not UTF-8
/// become U+FFFD; everything else, control characters included, is read back as it was.
[[nodiscard]] std::string script_string(std::string_view text);

[[nodiscard]] std::string script_list(const std::vector<std::string>& texts);

/// How many UTF-16 units, JavaScript's measure, `text` has once script_string has cleaned it.
[[nodiscard]] std::size_t count_units(std::string_view text);

}  // namespace entente
