#include "export/draw/layout_cost.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente {
namespace {

constexpr double kNodeGap = 13;   ///< between two nodes
constexpr double kLabelGap = 3;   ///< between a label and any other box
constexpr double kLineGap = 2.5;  ///< between a line and a box it does not belong to

// What is worth how much, in points of line: the cost of …
constexpr double kOverlapCost = 800;       // … two boxes that overlap
constexpr double kOverlapSlope = 12;       // … each point that is missing between two boxes
constexpr double kBeneathNodeCost = 600;   // … a line beneath a node, as if it ended there
constexpr double kBeneathLabelCost = 150;  // … a line beneath a label
constexpr double kBeneathSlope = 1.5;      // … each point of it
constexpr double kCrossingCost = 28;       // … two lines that cross
constexpr double kBendCost = 110;          // … a bend as deep as the line is long
constexpr double kSlideCost = 25;          // … a label at a quarter of its line
constexpr double kHiddenSlope = 16;        // … each point of room that is missing beside a label
constexpr double kLengthSlope = 0.3;       // … each point of line
constexpr double kPageSlope = 20;          // … each point outside the page
constexpr double kAngleCost = 14;          // … two lines that leave a node as one
constexpr double kLoopSlope = 3;           // … each point that a loop is too long or too short
constexpr double kLoopReach = 14;          // how far a loop stands off its node
constexpr double kFieldSlope = 0.25;       // … each point of width and height of a cluster
constexpr double kFieldGap = 10;           ///< between two clusters
constexpr double kNarrowAngleCosine = 0.92;  // of 23 degrees

double square(double value) { return value * value; }

}  // namespace

LayoutCost::LayoutCost(const Figure& figure, Size page)
    : figure_(figure), page_(page), lines_of_(figure.node_count) {
  for (std::size_t i = 0; i < figure.lines.size(); ++i) {
    const FigureLine& line = figure.lines[i];
    lines_of_[line.from].push_back(i);
    if (!is_loop(line)) lines_of_[line.to].push_back(i);
    paths_.push_back(path_of(line));
  }
}

void LayoutCost::trace(std::span<const std::size_t> lines) {
  replaced_.clear();
  for (const std::size_t line : lines) {
    replaced_.emplace_back(line, paths_[line]);
    paths_[line] = path_of(figure_.lines[line]);
  }
}

void LayoutCost::untrace() {
  for (const auto& [line, path] : replaced_) paths_[line] = path;
}

LayoutCost::Path LayoutCost::path_of(const FigureLine& line) const {
  const Curve curve = curve_of(figure_, line);
  const Visible visible = visible_part(curve, figure_.boxes[line.from], figure_.boxes[line.to]);
  Path path;
  const Point first = curve.at(visible.from);
  path.extent = {first.x, first.y, first.x, first.y};
  for (std::size_t i = 0; i <= kSegments; ++i) {
    const double share = static_cast<double>(i) / kSegments;
    const Point p = curve.at(visible.from + (visible.to - visible.from) * share);
    path.points[i] = p;
    path.extent.add(p);
  }
  path.shape_cost = shape_cost(line, path);
  return path;
}

double LayoutCost::of_boxes(std::span<const std::size_t> boxes) const {
  double cost = 0;
  for (const std::size_t box : boxes) cost += page_cost(figure_.boxes[box]) + overlap_cost(box);
  return cost + cluster_cost();
}

double LayoutCost::of_lines(std::span<const std::size_t> boxes, std::span<const std::size_t> lines,
                            double limit) const {
  double cost = 0;
  for (const std::size_t line : lines) cost += paths_[line].shape_cost;
  for (const std::size_t box : boxes) cost += beneath_cost_of_box(box);
  for (const std::size_t line : lines) {
    if (cost > limit) return cost;
    cost += beneath_cost_of_line(line);
    cost += crossing_cost_of_line(line) + angle_cost_of_line(line);
  }
  return cost;
}

double LayoutCost::total() const {
  double cost = cluster_cost();
  for (std::size_t box = 0; box < figure_.boxes.size(); ++box) {
    // Each pair of boxes is met from both sides.
    cost += page_cost(figure_.boxes[box]) + overlap_cost(box) / 2 + beneath_cost_of_box(box);
  }
  for (std::size_t line = 0; line < paths_.size(); ++line) {
    // Each pair of lines is met from both sides.
    cost += paths_[line].shape_cost;
    cost += (crossing_cost_of_line(line) + angle_cost_of_line(line)) / 2;
  }
  return cost;
}

double LayoutCost::shape_cost(const FigureLine& line, const Path& path) const {
  const Box& label = figure_.boxes[line.label];
  double whole = 0;
  double before = 0;  // what is seen of the line on either side of its label
  double after = 0;
  double doubled = 0;
  for (std::size_t i = 0; i < kSegments; ++i) {
    const Point a = path.points[i];
    const Point b = path.points[i + 1];
    const double all = distance(a, b);
    whole += all;
    const bool is_before = i < kSegments / 2;
    (is_before ? before : after) += all - length_inside(a, b, label);
    // A label behind one end draws the line through that end.
    if (!is_loop(line))
      doubled += length_inside(a, b, figure_.boxes[is_before ? line.to : line.from]);
  }
  const double outside =
      std::max({0.0, path.extent.right - page_.width / 2, path.extent.bottom - page_.height / 2,
                -path.extent.left - page_.width / 2, -path.extent.top - page_.height / 2});
  return kPageSlope * outside + (doubled > 0 ? kBeneathNodeCost + kBeneathSlope * doubled : 0) +
         kLengthSlope * whole + kHiddenSlope * std::max(0.0, line.tail_room - before) +
         kHiddenSlope * std::max(0.0, line.head_room - after) + bend_cost(line);
}

double LayoutCost::bend_cost(const FigureLine& line) const {
  const Box& from = figure_.boxes[line.from];
  const Box& label = figure_.boxes[line.label];
  if (is_loop(line)) {
    const double reach =
        (std::min(from.size.height, from.size.width) + label.size.height) / 2 + kLoopReach;
    return kLoopSlope * std::abs(distance(from.center, label.center) - reach);
  }
  const Point a = from.center;
  const Point b = figure_.boxes[line.to].center;
  const Point along = b - a;
  const double square_span = std::max(dot(along, along), 1.0);
  const Point off = label.center - (a + b) * 0.5;
  const double bend = std::abs(cross(along, off)) / square_span;
  const double slide = std::abs(dot(along, off)) / square_span;
  // A label past a third of its line no longer seems to belong to both ends.
  constexpr double kFarSlide = 0.3;
  return kBendCost * (square(bend) + 0.25 * bend) +
         kSlideCost * (square(4 * slide) + (slide > kFarSlide ? 6 : 0));
}

double LayoutCost::page_cost(const Box& box) const {
  const double x = std::abs(box.center.x) + (box.size.width - page_.width) / 2;
  const double y = std::abs(box.center.y) + (box.size.height - page_.height) / 2;
  return kPageSlope * (std::max(0.0, x) + std::max(0.0, y));
}

double LayoutCost::overlap_cost(std::size_t box) const {
  const Box own = figure_.boxes[box];
  const bool is_node = box < figure_.node_count;
  double cost = 0;
  for (std::size_t other = 0; other < figure_.boxes.size(); ++other) {
    const Box& strange = figure_.boxes[other];
    const double gap = is_node && other < figure_.node_count ? kNodeGap : kLabelGap;
    const double x =
        gap + (own.size.width + strange.size.width) / 2 - std::abs(own.center.x - strange.center.x);
    if (x <= 0) continue;
    const double y = gap + (own.size.height + strange.size.height) / 2 -
                     std::abs(own.center.y - strange.center.y);
    if (y <= 0 || other == box) continue;
    const double missing = std::min(x, y);
    cost += (missing > gap ? kOverlapCost : 0) + kOverlapSlope * missing;
  }
  return cost;
}

double LayoutCost::cluster_cost() const {
  if (figure_.cluster_titles.empty()) return 0;
  const std::vector<Extent> fields = cluster_fields(figure_);
  const auto depth = [](const Extent& a, const Extent& b) {
    return std::min(std::min(a.right, b.right) - std::max(a.left, b.left),
                    std::min(a.bottom, b.bottom) - std::max(a.top, b.top));
  };
  double cost = 0;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Extent& field = fields[i];
    cost += kFieldSlope * (field.right - field.left + field.bottom - field.top);
    for (std::size_t j = 0; j < i; ++j) {
      const double missing = depth(field, fields[j]) + kFieldGap;
      if (missing > 0) cost += kOverlapCost + kOverlapSlope * missing;
    }
    for (std::size_t box = 0; box < figure_.boxes.size(); ++box) {
      if (figure_.clusters[box] == i) continue;
      const double missing = depth(field, extent_of(figure_.boxes[box])) + kLabelGap;
      if (missing > 0) cost += kOverlapCost + kOverlapSlope * missing;
    }
  }
  return cost;
}

double LayoutCost::beneath_cost_of_box(std::size_t box) const {
  const Box wide = figure_.boxes[box].grown(kLineGap);
  const Extent extent = extent_of(wide);
  double cost = 0;
  for (std::size_t line = 0; line < paths_.size(); ++line) {
    if (!are_apart(paths_[line].extent, extent)) cost += beneath_cost(line, box, wide);
  }
  return cost;
}

double LayoutCost::beneath_cost_of_line(std::size_t line) const {
  const Extent& own = paths_[line].extent;
  const Extent extent{own.left - kLineGap, own.top - kLineGap, own.right + kLineGap,
                      own.bottom + kLineGap};
  double cost = 0;
  for (std::size_t box = 0; box < figure_.boxes.size(); ++box) {
    if (are_apart(extent_of(figure_.boxes[box]), extent)) continue;
    cost += beneath_cost(line, box, figure_.boxes[box].grown(kLineGap));
  }
  return cost;
}

double LayoutCost::beneath_cost(std::size_t line, std::size_t box, const Box& wide) const {
  const Path& path = paths_[line];
  const FigureLine& ends = figure_.lines[line];
  if (box == ends.from || box == ends.to || box == ends.label) return 0;
  double inside = 0;
  const Extent extent = extent_of(wide);
  for (std::size_t i = 0; i < kSegments; ++i) {
    const Point p = path.points[i];
    const Point q = path.points[i + 1];
    if (std::max(p.x, q.x) < extent.left || std::min(p.x, q.x) > extent.right ||
        std::max(p.y, q.y) < extent.top || std::min(p.y, q.y) > extent.bottom) {
      continue;
    }
    inside += length_inside(p, q, wide);
  }
  if (inside <= 0) return 0;
  return (box < figure_.node_count ? kBeneathNodeCost : kBeneathLabelCost) + kBeneathSlope * inside;
}

double LayoutCost::crossing_cost_of_line(std::size_t line) const {
  double cost = 0;
  for (std::size_t other = 0; other < paths_.size(); ++other) {
    if (other == line || are_apart(paths_[line].extent, paths_[other].extent)) continue;
    cost += crossing_cost(line, other);
  }
  return cost;
}

double LayoutCost::crossing_cost(std::size_t line, std::size_t other) const {
  const Path& a = paths_[line];
  const Path& b = paths_[other];
  double cost = 0;
  for (std::size_t i = 0; i < kSegments; ++i) {
    const Point p = a.points[i];
    const Point q = a.points[i + 1];
    const Extent piece{std::min(p.x, q.x), std::min(p.y, q.y), std::max(p.x, q.x),
                       std::max(p.y, q.y)};
    if (are_apart(piece, b.extent)) continue;
    // Two segments cross where each has the other's ends on different sides. The side of each point
    // is worked out once: most of a layout's time goes here.
    double side = cross(q - p, b.points[0] - p);
    for (std::size_t j = 0; j < kSegments; ++j) {
      const double next = cross(q - p, b.points[j + 1] - p);
      if (side * next < 0) {
        const Point way = b.points[j + 1] - b.points[j];
        if (cross(way, p - b.points[j]) * cross(way, q - b.points[j]) < 0) cost += kCrossingCost;
      }
      side = next;
    }
  }
  return cost;
}

double LayoutCost::angle_cost_of_line(std::size_t line) const {
  const FigureLine& ends = figure_.lines[line];
  double cost = 0;
  for (const std::size_t node : {ends.from, ends.to}) {
    for (const std::size_t other : lines_of_[node]) {
      if (other != line) cost += angle_cost(line, other, node);
    }
  }
  return cost;
}

double LayoutCost::angle_cost(std::size_t line, std::size_t other, std::size_t node) const {
  const Point center = figure_.boxes[node].center;
  const auto way = [&](std::size_t i) {
    return paths_[i].points[node == figure_.lines[i].from ? 2 : kSegments - 2] - center;
  };
  const Point p = way(line);
  const Point q = way(other);
  const double cosine = dot(p, q) / std::max(length(p) * length(q), 1e-9);
  const double excess = (cosine - kNarrowAngleCosine) / (1 - kNarrowAngleCosine);
  return excess > 0 ? kAngleCost * square(excess) : 0;
}

}  // namespace entente
