#include "export/draw/geometry.hpp"

#include <numbers>

namespace entente {
namespace {

constexpr int kBisections = 7;
constexpr double kLoopHalfAngle = 40.0 * std::numbers::pi / 180.0;

Point rotated(Point p, double angle) {
  return {p.x * std::cos(angle) - p.y * std::sin(angle),
          p.x * std::sin(angle) + p.y * std::cos(angle)};
}

Curve loop_through(Point center, Point middle) {
  // At t = 0.5 a loop reaches three quarters of the way to the mean of its control points.
  const Point arm = (middle - center) * (1 / (0.75 * std::cos(kLoopHalfAngle)));
  return {center, center + rotated(arm, -kLoopHalfAngle), center + rotated(arm, kLoopHalfAngle),
          center};
}

/// The parameter between `inside` and `outside` at which the curve crosses the edge of `box`.
double crossing(const Curve& curve, const Box& box, double inside, double outside) {
  for (int i = 0; i < kBisections; ++i) {
    const double middle = (inside + outside) / 2;
    (box.contains(curve.at(middle)) ? inside : outside) = middle;
  }
  return outside;
}

/// The last parameter, from `end` (in the box) towards the middle of the curve, still in the box.
double leave(const Curve& curve, const Box& box, double end) {
  constexpr int kSteps = 8;
  double inside = end;
  for (int i = 1; i <= kSteps; ++i) {
    const double t = end + (0.5 - end) * i / kSteps;
    if (box.contains(curve.at(t))) inside = t;
  }
  if (inside == 0.5) return 0.5;
  return crossing(curve, box, inside, inside + (0.5 - end) / kSteps);
}

}  // namespace

Curve curve_through(const Box& from, Point middle, const Box& to) {
  const Point a = from.center;
  const Point b = to.center;
  if (a == b) return loop_through(a, middle);
  const Point control = middle * 2 - (a + b) * 0.5;
  return {a, a + (control - a) * (2.0 / 3), b + (control - b) * (2.0 / 3), b};
}

Curve part_of(const Curve& curve, double from, double to) {
  const auto split = [](const Curve& c, double t, bool keep_first) -> Curve {
    const auto mix = [t](Point p, Point q) { return p + (q - p) * t; };
    const Point ab = mix(c.start, c.control1);
    const Point bc = mix(c.control1, c.control2);
    const Point cd = mix(c.control2, c.end);
    const Point abc = mix(ab, bc);
    const Point bcd = mix(bc, cd);
    const Point middle = mix(abc, bcd);
    if (keep_first) return {c.start, ab, abc, middle};
    return {middle, bcd, cd, c.end};
  };
  const Curve tail = split(curve, from, false);
  return split(tail, from < 1 ? (to - from) / (1 - from) : 1, true);
}

Visible visible_part(const Curve& curve, const Box& first, const Box& last) {
  return {leave(curve, first, 0), leave(curve, last, 1)};
}

double length_inside(Point a, Point b, const Box& box) {
  // Liang and Barsky's clipping (1984).
  const Point d = b - a;
  double enter = 0;
  double exit = 1;
  const auto clip = [&](double slope, double room) {
    if (slope == 0) return room >= 0;
    const double t = room / slope;
    if (slope < 0) {
      enter = std::max(enter, t);
    } else {
      exit = std::min(exit, t);
    }
    return true;
  };
  const bool is_near = clip(-d.x, a.x - box.left()) && clip(d.x, box.right() - a.x) &&
                       clip(-d.y, a.y - box.top()) && clip(d.y, box.bottom() - a.y);
  return is_near && enter < exit ? length(d) * (exit - enter) : 0;
}

}  // namespace entente
