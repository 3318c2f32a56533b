#pragma once

#include <string>
#include <string_view>

namespace entente {

/// `text` on one line as CommonMark and GitHub show it: no mark, link, entity, tag or formula in it
/// works.
[[nodiscard]] std::string escape_markdown(std::string_view text);

/// What would begin a list at the start of a line, "- x" or "1. x", begins none.
[[nodiscard]] std::string escape_line_start(const std::string& text);

}  // namespace entente
