#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Breaks text at blanks into as few lines of at most `width` characters as it takes, then evens
/// them out: "Competition Court of Lisbon" → "Competition", "Court of Lisbon". A longer word has
/// a line to itself, cut where it is a quarter wider than that. A no-break space (U+00A0) keeps
/// its words together.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

}  // namespace entente
