#pragma once

#include <string>
#include <string_view>

#include "export/draw/drawing.hpp"

namespace entente {

/// A box's lines as one of Graphviz's HTML-like labels. gvc sets text too high in its box, and
/// slanted or bold text higher still: an empty row above brings it down to the middle.
[[nodiscard]] std::string label_markup(const TextBox& box);

/// An address as gvc can write it into XML; empty unless it is one of the web.
[[nodiscard]] std::string safe_url(std::string_view url);

}  // namespace entente
