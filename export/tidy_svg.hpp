#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What Graphviz's SVG lacks on one of its elements.
struct SvgNote {
  std::string id;
  std::string title;             ///< shown under the pointer; none when empty
  std::optional<double> center;  ///< x of its lines of text, where they are centred
};

struct SvgNotes {
  std::string font;
  std::vector<SvgNote> elements;
};

/// Graphviz's SVG with the titles of the notes in place of its own, its text in the middle of the
/// boxes whatever font the reader has, the font named once, and without the comments that name
/// Graphviz's version.
[[nodiscard]] std::string tidy_svg(std::string_view svg, const SvgNotes& notes);

}  // namespace entente
