#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "export/draw/figure.hpp"

namespace entente {

/// What reads badly in a figure, as a sum that a search can lower: boxes that overlap, lines
/// beneath strange boxes, crossings, bends, hidden or long lines, boxes outside the page or inside
/// a strange cluster. The terms are those of Davidson and Harel (1996) with boxes in place of
/// points.
class LayoutCost {
 public:
  /// `figure` must outlive this; its page is centred on the origin.
  LayoutCost(const Figure& figure, Size page);

  /// To be called for the lines of boxes that have moved.
  void trace(std::span<const std::size_t> lines);
  /// Takes the last trace() back, after its boxes have been moved back.
  void untrace();

  /// The part of the cost that depends on where these boxes are but on no line. O(boxes · all).
  [[nodiscard]] double of_boxes(std::span<const std::size_t> boxes) const;

  /// The rest of what depends on these boxes and lines; it may stop counting above `limit`.
  /// O(given · all).
  [[nodiscard]] double of_lines(std::span<const std::size_t> boxes,
                                std::span<const std::size_t> lines, double limit) const;

  /// The cost of the whole figure.
  [[nodiscard]] double total() const;

 private:
  static constexpr std::size_t kSegments = 10;

  /// The visible part of a line, as a chain of segments.
  struct Path {
    std::array<Point, kSegments + 1> points;
    Extent extent;
    double shape_cost = 0;
  };

  [[nodiscard]] Path path_of(const FigureLine& line) const;
  [[nodiscard]] double shape_cost(const FigureLine& line, const Path& path) const;
  [[nodiscard]] double bend_cost(const FigureLine& line) const;
  [[nodiscard]] double page_cost(const Box& box) const;
  [[nodiscard]] double overlap_cost(std::size_t box) const;
  /// Of clusters that reach into each other and of boxes in a cluster that is not theirs.
  [[nodiscard]] double cluster_cost() const;
  [[nodiscard]] double beneath_cost_of_box(std::size_t box) const;
  [[nodiscard]] double beneath_cost_of_line(std::size_t line) const;
  [[nodiscard]] double beneath_cost(std::size_t line, std::size_t box, const Box& wide) const;
  [[nodiscard]] double crossing_cost_of_line(std::size_t line) const;
  [[nodiscard]] double crossing_cost(std::size_t line, std::size_t other) const;
  [[nodiscard]] double angle_cost_of_line(std::size_t line) const;
  [[nodiscard]] double angle_cost(std::size_t line, std::size_t other, std::size_t node) const;

  const Figure& figure_;
  Size page_;
  std::vector<std::vector<std::size_t>> lines_of_;      ///< by node
  std::vector<Path> paths_;                             ///< by line
  std::vector<std::pair<std::size_t, Path>> replaced_;  ///< by the last trace()
};

}  // namespace entente
