#pragma once

#include <string_view>
#include <vector>

#include "graph/span.hpp"

namespace entente {

/// The lines of a text that hold anything but white space, without white space at their ends; a
/// line that was wrapped at a fixed width is joined with the next ones into one span. "\n", "\r\n",
/// "\r", form feed and Unicode's line and paragraph separators end a line.
///
/// Lines without a blank one between them were wrapped when they are 40 to 100 bytes wide, a good
/// part of them goes on in lower case without a full stop before, and each breaks where the next
/// word would no longer have fitted.
[[nodiscard]] std::vector<Span> find_line_blocks(std::string_view text);

}  // namespace entente
