#pragma once

#include <cstddef>
#include <string_view>

namespace entente {

/// Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b` (optimal
/// string alignment, as in Damerau 1964), in bytes. O(|a|·|b|).
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace entente
