#pragma once

#include <string>
#include <string_view>

#include "cli/explanation.hpp"

namespace entente {

/// How one sentence became its claims, for a terminal of 100 columns: words and tree, who is named,
/// frames, claims with what set each of their parts, and what was dropped and why.
[[nodiscard]] std::string explain_text(const Explanation& explanation);

/// Text broken at blanks into lines of at most 100 columns; the first begins with `first`, padded
/// to `indent` columns, the others with `indent` blanks.
[[nodiscard]] std::string wrapped(std::string_view first, std::size_t indent,
                                  std::string_view text);

}  // namespace entente
