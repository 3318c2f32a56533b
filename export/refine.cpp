#include "export/refine.hpp"

#include <array>
#include <numbers>
#include <span>
#include <utility>

namespace entente {
namespace {

constexpr std::size_t kSegments = 10;
constexpr double kNodeGap = 13;   ///< between two nodes
constexpr double kLabelGap = 3;   ///< between a label and any other box
constexpr double kLineGap = 2.5;  ///< between a line and a box it does not belong to

// What is worth how much: the cost of …
constexpr double kOverlapCost = 200;  // … two boxes that touch, and per point of depth
constexpr double kOverlapSlope = 12;
constexpr double kBeneathCost = 130;  // … a line beneath a box, and per point
constexpr double kBeneathSlope = 2;
constexpr double kCrossingCost = 28;   // … two lines that cross
constexpr double kBendCost = 110;      // … a bend as deep as the line is long
constexpr double kSlideCost = 25;      // … a label at the end of its line instead of the middle
constexpr double kHiddenSlope = 8;     // … each point of room that is missing beside a label
constexpr double kLengthSlope = 0.16;  // … each point of line
constexpr double kPageSlope = 5;       // … each point outside the page
constexpr double kAngleCost = 14;      // … two lines that leave a node as one

struct Path {
  std::array<Point, kSegments + 1> points;  ///< of the visible part
  Box bounds;
  double shape_cost = 0;
};

double square(double value) { return value * value; }

class Climber {
 public:
  Climber(Figure& figure, Size page) : figure_(figure), page_(page) {
    lines_of_.resize(figure.boxes.size());
    for (std::size_t i = 0; i < figure.lines.size(); ++i) {
      const FigureLine& line = figure.lines[i];
      lines_of_[line.from].push_back(i);
      if (!is_loop(line)) lines_of_[line.to].push_back(i);
      lines_of_[line.label].push_back(i);
      paths_.push_back(trace(line));
    }
  }

  void climb(std::span<const double> steps) {
    constexpr int kRounds = 8;
    for (const double step : steps) {
      // After the first round only what moved, and what hangs on it, is worth trying again.
      std::vector<bool> is_due(figure_.boxes.size(), true);
      for (int round = 0; round < kRounds; ++round) {
        std::vector<bool> is_next(figure_.boxes.size(), false);
        for (std::size_t i = 0; i < figure_.boxes.size(); ++i) {
          if (is_due[i] && try_moves(i, step)) mark_neighbours(i, is_next);
        }
        is_due.swap(is_next);
      }
    }
  }

  [[nodiscard]] double total() const {
    double cost = 0;
    for (std::size_t i = 0; i < figure_.boxes.size(); ++i) {
      cost += page_cost(figure_.boxes[i]);
      for (std::size_t j = 0; j < i; ++j) cost += overlap_cost(i, j);
    }
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      cost += paths_[i].shape_cost + beneath_cost(i);
      for (std::size_t j = 0; j < i; ++j) cost += pair_cost(i, j);
    }
    return cost;
  }

 private:
  using Moves = std::vector<std::pair<std::size_t, Point>>;

  /// Boxes that move together, their lines, and what they cost where they are.
  struct Group {
    Moves moves;
    std::vector<std::size_t> lines;
    double cost = 0;
  };

  /// Tries a box at places around its own: a node with and without the labels of its lines.
  bool try_moves(std::size_t box, double step) {
    bool has_moved = try_around(box, step, false);
    if (box < figure_.node_count) return try_around(box, step, true) || has_moved;
    Group alone = make_group(box, false);
    return try_move(alone, middle_of(box) - figure_.boxes[box].center) || has_moved;
  }

  void mark_neighbours(std::size_t box, std::vector<bool>& marks) const {
    marks[box] = true;
    for (const std::size_t i : lines_of_[box]) {
      const FigureLine& line = figure_.lines[i];
      marks[line.from] = marks[line.to] = marks[line.label] = true;
    }
  }

  bool try_around(std::size_t box, double step, bool takes_labels) {
    constexpr int kDirections = 12;
    Group group = make_group(box, takes_labels);
    bool has_moved = false;
    for (int i = 0; i < kDirections; ++i) {
      const double angle = 2 * std::numbers::pi * i / kDirections;
      has_moved |= try_move(group, {step * std::cos(angle), step * std::sin(angle)});
    }
    return has_moved;
  }

  [[nodiscard]] Point middle_of(std::size_t label) const {
    const FigureLine& line = figure_.lines[lines_of_[label].front()];
    if (is_loop(line)) return figure_.boxes[label].center;
    return (figure_.boxes[line.from].center + figure_.boxes[line.to].center) * 0.5;
  }

  [[nodiscard]] Group make_group(std::size_t box, bool takes_labels) const {
    Group group;
    group.moves.emplace_back(box, Point{});
    group.lines = lines_of_[box];
    if (takes_labels) {
      for (const std::size_t i : group.lines) {
        group.moves.emplace_back(figure_.lines[i].label, Point{});
      }
    }
    group.cost = local_cost(group);
    return group;
  }

  /// Shifts the group (labels half the way, those of loops all of it) and keeps it there when the
  /// figure is better for it.
  bool try_move(Group& group, Point shift) {
    const std::size_t node = group.moves.front().first;
    for (auto& [box, place] : group.moves) {
      const bool is_carried = box != node && !is_loop(figure_.lines[lines_of_[box].front()]);
      place = figure_.boxes[box].center + shift * (is_carried ? 0.5 : 1);
    }
    kept_.clear();
    for (const std::size_t line : group.lines) kept_.push_back(paths_[line]);
    swap_places(group.moves);
    for (const std::size_t line : group.lines) paths_[line] = trace(figure_.lines[line]);
    const double cost = local_cost(group);
    if (cost < group.cost - 1e-6) {
      group.cost = cost;
      return true;
    }
    swap_places(group.moves);
    for (std::size_t i = 0; i < group.lines.size(); ++i) paths_[group.lines[i]] = kept_[i];
    return false;
  }

  void swap_places(Moves& moves) {
    for (auto& [box, place] : moves) std::swap(figure_.boxes[box].center, place);
  }

  [[nodiscard]] double local_cost(const Group& group) const {
    double cost = 0;
    for (const auto& [box, place] : group.moves) {
      cost += page_cost(figure_.boxes[box]);
      for (std::size_t j = 0; j < figure_.boxes.size(); ++j) {
        if (j != box) cost += overlap_cost(box, j);
      }
      for (std::size_t line = 0; line < paths_.size(); ++line) cost += beneath_cost(line, box);
    }
    for (const std::size_t line : group.lines) {
      cost += paths_[line].shape_cost + beneath_cost(line);
      for (std::size_t j = 0; j < paths_.size(); ++j) {
        if (j != line) cost += pair_cost(line, j);
      }
    }
    return cost;
  }

  [[nodiscard]] Path trace(const FigureLine& line) const {
    const Box& from = figure_.boxes[line.from];
    const Box& to = figure_.boxes[line.to];
    const Box& label = figure_.boxes[line.label];
    const Curve curve = curve_of(figure_, line);
    const Visible visible = visible_part(curve, from, to);
    Path path;
    for (std::size_t i = 0; i <= kSegments; ++i) {
      const double share = static_cast<double>(i) / kSegments;
      path.points[i] = curve.at(visible.from + (visible.to - visible.from) * share);
    }
    path.bounds = {path.points[0], {0, 0}};
    double all = 0;
    double hidden = 0;
    double before = 0;
    for (std::size_t i = 0; i < kSegments; ++i) {
      const Point a = path.points[i];
      const Point b = path.points[i + 1];
      path.bounds = united(path.bounds, {b, {0, 0}});
      const double inside = length_inside(a, b, label);
      const double outside = distance(a, b) - inside;
      all += outside + inside;
      hidden += inside;
      if (i < kSegments / 2) before += outside;
    }
    const double after = all - hidden - before;
    path.shape_cost = kLengthSlope * all + kHiddenSlope * std::max(0.0, line.tail_room - before) +
                      kHiddenSlope * std::max(0.0, line.head_room - after) + bend_cost(line);
    return path;
  }

  [[nodiscard]] double bend_cost(const FigureLine& line) const {
    const Point a = figure_.boxes[line.from].center;
    const Point b = figure_.boxes[line.to].center;
    const Point middle = figure_.boxes[line.label].center;
    if (is_loop(line)) {
      const Size size = figure_.boxes[line.from].size;
      const Size label = figure_.boxes[line.label].size;
      const double least = (std::min(size.height, size.width) + label.height) / 2 + 14;
      return 3 * std::abs(distance(a, middle) - least);
    }
    const Point along = b - a;
    const double span = std::max(length(along), 1.0);
    const Point off = middle - (a + b) * 0.5;
    const double bend = cross(along, off) / (span * span);
    const double slide = dot(along, off) / (span * span);
    return kBendCost * (square(bend) + 0.25 * std::abs(bend)) +
           kSlideCost * (square(4 * slide) + (std::abs(slide) > 0.3 ? 6 : 0));
  }

  [[nodiscard]] double page_cost(const Box& box) const {
    const double x = std::abs(box.center.x) + box.size.width / 2 - page_.width / 2;
    const double y = std::abs(box.center.y) + box.size.height / 2 - page_.height / 2;
    return kPageSlope * (std::max(0.0, x) + std::max(0.0, y));
  }

  [[nodiscard]] double overlap_cost(std::size_t i, std::size_t j) const {
    const bool both_nodes = i < figure_.node_count && j < figure_.node_count;
    const double depth =
        overlap_depth(figure_.boxes[i], figure_.boxes[j]) + (both_nodes ? kNodeGap : kLabelGap);
    if (depth <= 0) return 0;
    return (depth > (both_nodes ? kNodeGap / 2 : 0) ? kOverlapCost : 0) + kOverlapSlope * depth;
  }

  [[nodiscard]] bool belongs(std::size_t line, std::size_t box) const {
    const FigureLine& l = figure_.lines[line];
    return box == l.from || box == l.to || box == l.label;
  }

  [[nodiscard]] double beneath_cost(std::size_t line) const {
    double cost = 0;
    for (std::size_t box = 0; box < figure_.boxes.size(); ++box) cost += beneath_cost(line, box);
    return cost;
  }

  [[nodiscard]] double beneath_cost(std::size_t line, std::size_t box) const {
    const Path& path = paths_[line];
    const Box wide = figure_.boxes[box].grown(kLineGap);
    if (overlap_depth(path.bounds, wide) < 0 || belongs(line, box)) return 0;
    double inside = 0;
    for (std::size_t i = 0; i < kSegments; ++i) {
      inside += length_inside(path.points[i], path.points[i + 1], wide);
    }
    return inside > 0 ? kBeneathCost + kBeneathSlope * inside : 0;
  }

  /// What two lines cost each other: crossings, and leaving one node at nearly one angle.
  [[nodiscard]] double pair_cost(std::size_t i, std::size_t j) const {
    const Path& a = paths_[i];
    const Path& b = paths_[j];
    if (overlap_depth(a.bounds, b.bounds) < 0) return angle_cost(i, j);
    double cost = angle_cost(i, j);
    for (std::size_t k = 0; k < kSegments; ++k) {
      const Box piece = box_between(
          {std::min(a.points[k].x, a.points[k + 1].x), std::min(a.points[k].y, a.points[k + 1].y)},
          {std::max(a.points[k].x, a.points[k + 1].x), std::max(a.points[k].y, a.points[k + 1].y)});
      if (overlap_depth(piece, b.bounds) < 0) continue;
      for (std::size_t l = 0; l < kSegments; ++l) {
        if (segments_cross(a.points[k], a.points[k + 1], b.points[l], b.points[l + 1])) {
          cost += kCrossingCost;
        }
      }
    }
    return cost;
  }

  [[nodiscard]] double angle_cost(std::size_t i, std::size_t j) const {
    const FigureLine& a = figure_.lines[i];
    const FigureLine& b = figure_.lines[j];
    double cost = 0;
    for (const std::size_t node : {a.from, a.to}) {
      if (node != b.from && node != b.to) continue;
      const Point center = figure_.boxes[node].center;
      const Point p = paths_[i].points[node == a.from ? 2 : kSegments - 2] - center;
      const Point q = paths_[j].points[node == b.from ? 2 : kSegments - 2] - center;
      const double cosine = dot(p, q) / std::max(length(p) * length(q), 1e-9);
      constexpr double kNarrow = 0.92;  // the cosine of 23 degrees
      if (cosine > kNarrow) cost += kAngleCost * square((cosine - kNarrow) / (1 - kNarrow));
    }
    return cost;
  }

  Figure& figure_;
  Size page_;
  std::vector<std::vector<std::size_t>> lines_of_;  ///< by box
  std::vector<Path> paths_;                         ///< by line
  std::vector<Path> kept_;                          ///< of the group that is being tried
};

}  // namespace

double refine(Figure& figure, Size page, Effort effort) {
  constexpr double kSteps[] = {90, 60, 40, 25, 15, 9, 5, 2.5, 1.2};
  constexpr std::size_t kRoughSteps = 4;
  const std::span<const double> steps(kSteps);
  Climber climber(figure, page);
  climber.climb(effort == Effort::kRough ? steps.first(kRoughSteps)
                                         : steps.subspan(kRoughSteps - 1));
  return climber.total();
}

}  // namespace entente
