#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "export/draw/geometry.hpp"

namespace entente {

/// One line of text. Colours are "#rrggbb".
struct TextLine {
  std::string text;
  std::string color = "#000000";
  bool is_bold = false;
  bool is_italic = false;
};

/// A rectangle with lines of text in it. Without a fill and a border only the text is drawn.
struct TextBox {
  Box box;
  std::vector<TextLine> lines;
  double font_size = 10;
  std::string fill;
  std::string border;
  double border_width = 1;
  bool is_rounded = true;
  bool is_left_aligned = false;  ///< else its lines are centred
  std::string kind;   ///< class in SVG: "entity", "relation", "legend", "title", "caption",
                      ///< "cluster"
  std::string title;  ///< shown while the pointer rests on it
  std::string url;    ///< where a click leads, or empty
  std::vector<std::uint32_t> shows;  ///< indexes in the snapshot: its one entity, its relations
};

enum class LineStyle { kSolid, kDashed, kDotted };
enum class LineEnd { kPlain, kArrow, kBar };

/// A line from curve.start to curve.end, head included.
struct Stroke {
  Curve curve;
  /// What is seen of the curve where text interrupts it, in its order; empty: all of it.
  std::vector<Visible> pieces;
  std::string color;
  double width = 1;
  LineStyle style = LineStyle::kSolid;
  LineEnd end = LineEnd::kPlain;
  std::string kind;  ///< as in TextBox
  std::string title;
  std::string url;
  std::vector<std::uint32_t> shows;  ///< as in TextBox
};

/// How large a line's head is drawn, as a multiple of Graphviz's own; it grows with the line.
[[nodiscard]] inline double head_scale(const Stroke& stroke) { return 0.5 + 0.12 * stroke.width; }

/// How much of the line its head covers.
[[nodiscard]] inline double head_length(const Stroke& stroke) {
  constexpr double kLengths[] = {0, 10, 2.5};  // Graphviz's "normal" and "tee"
  return kLengths[static_cast<int>(stroke.end)] * head_scale(stroke);
}

/// The parameter of the curve at which the line's head begins.
[[nodiscard]] double head_start(const Stroke& stroke);

/// A shaded field beneath everything else.
struct Field {
  std::vector<Point> outline;
  std::string fill;
  std::string border;
};

/// What is on the page, at its place. Fields lie beneath strokes, strokes beneath boxes,
/// earlier ones beneath later ones.
struct Drawing {
  Size size;
  std::string background = "#ffffff";
  std::vector<Field> fields;
  std::vector<Stroke> strokes;
  std::vector<TextBox> boxes;
};

}  // namespace entente
