#pragma once

#include <algorithm>
#include <cmath>

namespace entente {

/// All lengths of a drawing are points (1/72 inch); y grows downwards.
struct Point {
  double x = 0;
  double y = 0;

  bool operator==(const Point&) const = default;
};
[[nodiscard]] inline Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
[[nodiscard]] inline Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
[[nodiscard]] inline Point operator*(Point a, double k) { return {a.x * k, a.y * k}; }
[[nodiscard]] inline double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
[[nodiscard]] inline double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }
[[nodiscard]] inline double length(Point a) { return std::sqrt(dot(a, a)); }
[[nodiscard]] inline double distance(Point a, Point b) { return length(a - b); }

struct Size {
  double width = 0;
  double height = 0;

  bool operator==(const Size&) const = default;
};

/// An upright rectangle.
struct Box {
  Point center;
  Size size;

  [[nodiscard]] double left() const { return center.x - size.width / 2; }
  [[nodiscard]] double right() const { return center.x + size.width / 2; }
  [[nodiscard]] double top() const { return center.y - size.height / 2; }
  [[nodiscard]] double bottom() const { return center.y + size.height / 2; }
  [[nodiscard]] bool contains(Point p) const {
    return p.x >= left() && p.x <= right() && p.y >= top() && p.y <= bottom();
  }
  [[nodiscard]] Box grown(double margin) const {
    return {center, {size.width + 2 * margin, size.height + 2 * margin}};
  }
};

[[nodiscard]] inline Box box_between(Point low, Point high) {
  return {(low + high) * 0.5, {high.x - low.x, high.y - low.y}};
}
/// How far two boxes reach into each other on the shallower axis; 0 or less when they are apart.
[[nodiscard]] inline double overlap_depth(const Box& a, const Box& b) {
  const double x = (a.size.width + b.size.width) / 2 - std::abs(a.center.x - b.center.x);
  const double y = (a.size.height + b.size.height) / 2 - std::abs(a.center.y - b.center.y);
  return std::min(x, y);
}
[[nodiscard]] inline Box united(const Box& a, const Box& b) {
  return box_between({std::min(a.left(), b.left()), std::min(a.top(), b.top())},
                     {std::max(a.right(), b.right()), std::max(a.bottom(), b.bottom())});
}

/// The same rectangle by its sides: quick to compare.
struct Extent {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  void add(Point p) {
    left = std::min(left, p.x);
    top = std::min(top, p.y);
    right = std::max(right, p.x);
    bottom = std::max(bottom, p.y);
  }
};
[[nodiscard]] inline Extent extent_of(const Box& box) {
  return {box.left(), box.top(), box.right(), box.bottom()};
}
[[nodiscard]] inline Box box_of(const Extent& extent) {
  return box_between({extent.left, extent.top}, {extent.right, extent.bottom});
}
[[nodiscard]] inline bool are_apart(const Extent& a, const Extent& b) {
  return a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;
}

/// A cubic Bézier curve.
struct Curve {
  Point start;
  Point control1;
  Point control2;
  Point end;

  [[nodiscard]] Point at(double t) const {
    const double s = 1 - t;
    return start * (s * s * s) + control1 * (3 * s * s * t) + control2 * (3 * s * t * t) +
           end * (t * t * t);
  }
};

/// The curve from one box through `middle` (at t = 0.5) to another box, centre to centre; when both
/// boxes are one, a loop that leaves and enters it on the side of `middle`.
[[nodiscard]] Curve curve_through(const Box& from, Point middle, const Box& to);

/// The part of `curve` between the parameters `from` and `to`.
[[nodiscard]] Curve part_of(const Curve& curve, double from, double to);

/// Where `curve`, which starts in one box and ends in another, leaves the first and enters the
/// second. Both are 0.5 when the middle lies in that box.
struct Visible {
  double from = 0;
  double to = 1;
};
[[nodiscard]] Visible visible_part(const Curve& curve, const Box& first, const Box& last);

/// The length of the segment inside the box.
[[nodiscard]] double length_inside(Point a, Point b, const Box& box);

}  // namespace entente
