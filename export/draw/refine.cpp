#include "export/draw/refine.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>
#include <utility>
#include <vector>

#include "export/draw/layout_cost.hpp"

namespace entente {
namespace {

constexpr int kRounds = 8;
constexpr int kDirections = 12;

class Climber {
 public:
  Climber(Figure& figure, Size page) : figure_(figure), cost_(figure, page) {
    lines_of_.resize(figure.boxes.size());
    for (std::size_t i = 0; i < figure.lines.size(); ++i) {
      const FigureLine& line = figure.lines[i];
      lines_of_[line.from].push_back(i);
      if (!is_loop(line)) lines_of_[line.to].push_back(i);
      lines_of_[line.label].push_back(i);
    }
  }

  /// Moves boxes by ever shorter steps for as long as that helps.
  void climb(std::span<const double> steps) {
    for (const double step : steps) {
      // After the first round only what moved, and what hangs on it, is worth trying again.
      std::vector<bool> is_due(figure_.boxes.size(), true);
      for (int round = 0; round < kRounds; ++round) {
        std::vector<bool> is_next(figure_.boxes.size(), false);
        for (std::size_t box = 0; box < figure_.boxes.size(); ++box) {
          if (is_due[box] && try_steps(box, step)) mark_neighbours(box, is_next);
        }
        is_due.swap(is_next);
      }
    }
  }

  /// Lets nodes change places in pairs: a move over hills that steps cannot climb.
  void swap_nodes() {
    for (std::size_t node = 0; node < figure_.node_count; ++node) {
      for (std::size_t other = 0; other < node; ++other) try_swap(node, other);
    }
  }

  /// Lets each node leap to the neighbourhood of those it is joined to.
  void leap() {
    for (std::size_t node = 0; node < figure_.node_count; ++node) try_leaps(node);
  }

  [[nodiscard]] double cost() const { return cost_.total(); }

 private:
  /// Boxes that move together, where to, their lines, and what they cost where they are.
  struct Group {
    std::vector<std::size_t> boxes;
    std::vector<Point> places;
    std::vector<std::size_t> lines;
    double cost = 0;
  };

  /// Tries a box at places around its own: a node with and without the labels of its lines.
  bool try_steps(std::size_t box, double step) {
    const bool has_moved = try_around(box, step, false);
    if (box < figure_.node_count) return try_around(box, step, true) || has_moved;
    Group label = make_group({box});
    label.places[0] = middle_of(box);
    return try_places(label) || has_moved;
  }

  bool try_around(std::size_t box, double step, bool takes_labels) {
    std::vector<std::size_t> boxes{box};
    if (takes_labels) add_labels(box, boxes);
    Group group = make_group(boxes);
    bool has_moved = false;
    for (int i = 0; i < kDirections; ++i) {
      const double angle = 2 * std::numbers::pi * i / kDirections;
      shift(group, {step * std::cos(angle), step * std::sin(angle)});
      has_moved |= try_places(group);
    }
    return has_moved;
  }

  /// A node goes the whole way; labels half of it, like the middle of their lines.
  void shift(Group& group, Point way) const {
    for (std::size_t i = 0; i < group.boxes.size(); ++i) {
      const std::size_t box = group.boxes[i];
      const bool is_carried = i > 0 && !is_loop(figure_.lines[lines_of_[box].front()]);
      group.places[i] = figure_.boxes[box].center + way * (is_carried ? 0.5 : 1);
    }
  }

  void try_swap(std::size_t node, std::size_t other) {
    std::vector<std::size_t> boxes{node, other};
    add_labels(node, boxes);
    add_labels(other, boxes);
    Group group = make_group(boxes);
    std::swap(group.places[0], group.places[1]);
    center_labels(group);
    try_places(group);
  }

  void try_leaps(std::size_t node) {
    std::vector<std::size_t> boxes{node};
    add_labels(node, boxes);
    Group group = make_group(boxes);
    Point centre;
    for (const std::size_t line : lines_of_[node]) {
      const FigureLine& ends = figure_.lines[line];
      const std::size_t neighbour = ends.from == node ? ends.to : ends.from;
      centre = centre + figure_.boxes[neighbour].center *
                            (1.0 / static_cast<double>(lines_of_[node].size()));
    }
    for (const double reach : {80.0, 130.0, 190.0}) {
      for (int i = 0; i < kDirections; ++i) {
        const double angle = 2 * std::numbers::pi * i / kDirections;
        group.places[0] = centre + Point{reach * std::cos(angle), reach * std::sin(angle)};
        center_labels(group);
        try_places(group);
      }
    }
  }

  /// Puts the group's labels in the middle between where the ends of their lines will be.
  void center_labels(Group& group) const {
    const auto place_of = [&](std::size_t box) {
      const auto found = std::ranges::find(group.boxes, box);
      if (found == group.boxes.end()) return figure_.boxes[box].center;
      return group.places[static_cast<std::size_t>(found - group.boxes.begin())];
    };
    for (std::size_t i = 0; i < group.boxes.size(); ++i) {
      const std::size_t box = group.boxes[i];
      if (box < figure_.node_count) continue;
      const FigureLine& line = figure_.lines[lines_of_[box].front()];
      const Point way = place_of(line.from) - figure_.boxes[line.from].center;
      group.places[i] = is_loop(line) ? figure_.boxes[box].center + way
                                      : (place_of(line.from) + place_of(line.to)) * 0.5;
    }
  }

  void add_labels(std::size_t node, std::vector<std::size_t>& boxes) const {
    for (const std::size_t line : lines_of_[node]) add_once(figure_.lines[line].label, boxes);
  }

  static void add_once(std::size_t value, std::vector<std::size_t>& values) {
    if (std::ranges::find(values, value) == values.end()) values.push_back(value);
  }

  [[nodiscard]] Point middle_of(std::size_t label) const {
    const FigureLine& line = figure_.lines[lines_of_[label].front()];
    if (is_loop(line)) return figure_.boxes[label].center;
    return (figure_.boxes[line.from].center + figure_.boxes[line.to].center) * 0.5;
  }

  void mark_neighbours(std::size_t box, std::vector<bool>& marks) const {
    marks[box] = true;
    for (const std::size_t i : lines_of_[box]) {
      const FigureLine& line = figure_.lines[i];
      marks[line.from] = marks[line.to] = marks[line.label] = true;
    }
  }

  [[nodiscard]] Group make_group(std::vector<std::size_t> boxes) const {
    Group group;
    group.boxes = std::move(boxes);
    for (const std::size_t box : group.boxes) {
      group.places.push_back(figure_.boxes[box].center);
      for (const std::size_t line : lines_of_[box]) add_once(line, group.lines);
    }
    constexpr double kNoLimit = std::numeric_limits<double>::infinity();
    group.cost = cost_.of_boxes(group.boxes) + cost_.of_lines(group.boxes, group.lines, kNoLimit);
    return group;
  }

  /// Puts the group where it wants to be and leaves it there when the figure is better for it.
  bool try_places(Group& group) {
    constexpr double kLeastGain = 1e-6;
    const double limit = group.cost - kLeastGain;
    exchange_places(group);
    double cost = cost_.of_boxes(group.boxes);
    if (cost < limit) {
      cost_.trace(group.lines);
      cost += cost_.of_lines(group.boxes, group.lines, limit - cost);
      if (cost < limit) {
        group.cost = cost;
        return true;
      }
      exchange_places(group);
      cost_.untrace();
    } else {
      exchange_places(group);
    }
    return false;
  }

  void exchange_places(Group& group) {
    for (std::size_t i = 0; i < group.boxes.size(); ++i) {
      std::swap(figure_.boxes[group.boxes[i]].center, group.places[i]);
    }
  }

  Figure& figure_;
  LayoutCost cost_;
  std::vector<std::vector<std::size_t>> lines_of_;  ///< by box
};

}  // namespace

double untangle(Figure& figure, Size page) {
  constexpr double kLongSteps[] = {90, 60, 40, 25};
  Climber climber(figure, page);
  climber.climb(kLongSteps);
  climber.swap_nodes();
  climber.leap();
  climber.climb(kLongSteps);
  return climber.cost();
}

double nudge(Figure& figure, Size page) {
  constexpr double kNudges[] = {15, 9, 5, 2.5, 1.2};
  Climber climber(figure, page);
  climber.climb(kNudges);
  return climber.cost();
}

double layout_cost(const Figure& figure, Size page) { return LayoutCost(figure, page).total(); }

double settle(Figure& figure, Size page) {
  constexpr double kShortSteps[] = {80, 40, 25, 15, 9, 5, 2.5, 1.2};
  Climber climber(figure, page);
  climber.leap();
  climber.climb(kShortSteps);
  return climber.cost();
}

}  // namespace entente
