#include "export/draw/interrupt.hpp"

#include <algorithm>

namespace entente {
namespace {

constexpr double kSideGap = 2;          ///< between a line and the letters it stops at
constexpr double kShortestPiece = 4.5;  ///< at an end of the line, in points
constexpr double kShortestInner = 14;   ///< between two texts; what is shorter looks like a dash
constexpr int kSamplesOfLine = 256;

double length_of(const Curve& curve, const Visible& piece) {
  constexpr int kSteps = 8;
  double sum = 0;
  for (int i = 0; i < kSteps; ++i) {
    const auto at = [&](int k) {
      return curve.at(piece.from + (piece.to - piece.from) * k / kSteps);
    };
    sum += distance(at(i), at(i + 1));
  }
  return sum;
}

}  // namespace

std::vector<Box> text_areas(const TextBox& box, std::span<const double> line_widths) {
  std::vector<Box> areas;
  const double height = box.box.size.height / static_cast<double>(line_widths.size());
  const double widest = line_widths.empty() ? 0 : std::ranges::max(line_widths);
  double y = box.box.top() + height / 2;
  for (const double width : line_widths) {
    const double x = box.box.center.x - (box.is_left_aligned ? (widest - width) / 2 : 0);
    areas.push_back({{x, y}, {width + 2 * kSideGap, height}});
    y += height;
  }
  return areas;
}

void interrupt(Stroke& stroke, std::span<const Box> areas) {
  const Curve& curve = stroke.curve;
  const double head = stroke.end == LineEnd::kPlain ? 1 : head_start(stroke);
  const auto is_seen = [&](double t) {
    const Point p = curve.at(t);
    return t >= head || std::ranges::none_of(areas, [&](const Box& box) {
             return box.grown(stroke.width / 2).contains(p);
           });
  };
  std::vector<Visible> pieces;
  bool was_seen = false;
  for (int i = 0; i <= kSamplesOfLine; ++i) {
    const double t = static_cast<double>(i) / kSamplesOfLine;
    const bool is_seen_here = is_seen(t);
    if (is_seen_here && !was_seen) pieces.push_back({t, t});
    if (is_seen_here) pieces.back().to = t;
    was_seen = is_seen_here;
  }
  std::erase_if(pieces, [&](const Visible& piece) {
    const bool has_head = stroke.end != LineEnd::kPlain && piece.to == 1;
    const bool has_end = piece.from == 0 || piece.to == 1;
    return !has_head && length_of(curve, piece) < (has_end ? kShortestPiece : kShortestInner);
  });
  if (!pieces.empty()) stroke.pieces = std::move(pieces);
}

}  // namespace entente
