#pragma once

#include <cstddef>
#include <vector>

#include "export/draw/geometry.hpp"

namespace entente {

/// A line of a figure: from node to node through the centre of its label.
struct FigureLine {
  std::size_t from = 0;  ///< indexes in Figure::boxes
  std::size_t to = 0;
  std::size_t label = 0;
  double tail_room = 10;  ///< of the line, to be seen between a box and the label
  double head_room = 10;
  bool is_backward = false;  ///< runs against the reading direction of layered layouts
};

/// A number for "in no cluster".
inline constexpr std::size_t kNoCluster = static_cast<std::size_t>(-1);

/// One connected part of a scene on its way to its places: boxes of nodes, then of labels.
struct Figure {
  std::vector<Box> boxes;
  std::size_t node_count = 0;
  std::vector<FigureLine> lines;
  std::vector<std::size_t> clusters;  ///< by box; empty when nothing is clustered
  std::vector<Size> cluster_titles;   ///< by cluster
};

/// Kept free within a cluster's field around its boxes, and above them for its title.
inline constexpr double kClusterPadding = 9;
inline constexpr double kClusterTitleHeight = 15;

[[nodiscard]] inline bool is_loop(const FigureLine& line) { return line.from == line.to; }

[[nodiscard]] inline Curve curve_of(const Figure& figure, const FigureLine& line) {
  return curve_through(figure.boxes[line.from], figure.boxes[line.label].center,
                       figure.boxes[line.to]);
}
/// The room each cluster takes, its title included.
[[nodiscard]] std::vector<Extent> cluster_fields(const Figure& figure);

/// The box around a figure that has boxes: their own, its fields and its lines.
[[nodiscard]] Box bounds_of(const Figure& figure);

/// Kept free between any two boxes, whatever it costs.
inline constexpr double kLeastGap = 2.5;

/// Whether a box lies over another, or closer to it than kLeastGap. O(boxes²).
[[nodiscard]] bool has_overlaps(const Figure& figure);

/// Whether no box lies on the field of a cluster that is not its own, and no field over another.
[[nodiscard]] bool has_clean_fields(const Figure& figure);

}  // namespace entente
