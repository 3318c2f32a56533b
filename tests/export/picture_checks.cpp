#include "picture_checks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

constexpr int kSamples = 50;

Point sample(const Stroke& stroke, int i) {
  return stroke.curve.at(static_cast<double>(i) / kSamples);
}

/// In a point that is inner to both.
bool segments_cross(Point a, Point b, Point c, Point d) {
  const double side_c = cross(b - a, c - a);
  const double side_d = cross(b - a, d - a);
  const double side_a = cross(d - c, a - c);
  const double side_b = cross(d - c, b - c);
  return side_c * side_d < 0 && side_a * side_b < 0;
}

const std::string& name_of(const TextBox& box) {
  static const std::string none = "(a swatch)";
  return box.lines.empty() ? none : box.lines.front().text;
}

}  // namespace

std::vector<std::string> overlaps_in(const Drawing& drawing) {
  constexpr double kTouch = 0.1;
  std::vector<std::string> overlaps;
  for (std::size_t i = 0; i < drawing.boxes.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (overlap_depth(drawing.boxes[i].box, drawing.boxes[j].box) <= kTouch) continue;
      overlaps.push_back(
          fmt::format("{} lies over {}", name_of(drawing.boxes[i]), name_of(drawing.boxes[j])));
    }
  }
  return overlaps;
}

int count_hidden_lines(const Drawing& drawing) {
  int hidden = 0;
  for (const Stroke& stroke : drawing.strokes) {
    for (const TextBox& box : drawing.boxes) {
      if (!box.kind.starts_with("entity")) continue;
      bool is_hidden = false;
      for (int i = 0; i <= kSamples; ++i) {
        is_hidden = is_hidden || box.box.grown(-3).contains(sample(stroke, i));
      }
      hidden += is_hidden ? 1 : 0;
    }
  }
  return hidden;
}

int count_crossings(const Drawing& drawing) {
  constexpr int kSegments = 24;
  int crossings = 0;
  const auto point = [&](const Stroke& stroke, int i) {
    return stroke.curve.at(static_cast<double>(i) / kSegments);
  };
  for (std::size_t i = 0; i < drawing.strokes.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      for (int k = 0; k < kSegments * kSegments; ++k) {
        const Stroke& a = drawing.strokes[i];
        const Stroke& b = drawing.strokes[j];
        const int m = k / kSegments;
        const int n = k % kSegments;
        crossings +=
            segments_cross(point(a, m), point(a, m + 1), point(b, n), point(b, n + 1)) ? 1 : 0;
      }
    }
  }
  return crossings;
}

int count_lost_lines(const Drawing& drawing) {
  constexpr double kLeast = 8;  // points
  int lost = 0;
  for (const Stroke& stroke : drawing.strokes) {
    if (stroke.pieces.empty()) continue;
    double seen = 0;
    for (const Visible& piece : stroke.pieces) {
      seen += distance(stroke.curve.at(piece.from), stroke.curve.at(piece.to));
    }
    lost += seen < kLeast ? 1 : 0;
  }
  return lost;
}

bool lies_on_page(const Drawing& drawing) {
  const Box page = box_between({0, 0}, {drawing.size.width, drawing.size.height});
  const auto holds = [&](Point p) { return page.contains(p); };
  const bool has_boxes = std::ranges::all_of(drawing.boxes, [&](const TextBox& box) {
    return holds({box.box.left(), box.box.top()}) && holds({box.box.right(), box.box.bottom()});
  });
  const bool has_strokes = std::ranges::all_of(drawing.strokes, [&](const Stroke& stroke) {
    for (int i = 0; i <= kSamples; ++i) {
      if (!holds(sample(stroke, i))) return false;
    }
    return true;
  });
  const bool has_fields = std::ranges::all_of(drawing.fields, [&](const Field& field) {
    return std::ranges::all_of(field.outline, holds);
  });
  return has_boxes && has_strokes && has_fields;
}

double smallest_text_on(const Drawing& drawing, Size sheet) {
  const auto [width, height] = drawing.size;
  const double upright = std::min(sheet.height / width, sheet.width / height);
  const double flat = std::min(sheet.width / width, sheet.height / height);
  const double scale = std::min(1.0, std::max(upright, flat));
  double smallest = 100;
  for (const TextBox& box : drawing.boxes) {
    if (!box.lines.empty()) smallest = std::min(smallest, box.font_size * scale);
  }
  return smallest;
}

}  // namespace entente
