#include "export/draw/figure.hpp"

#include <limits>

namespace entente {
namespace {

constexpr int kSamplesOfCurve = 24;  ///< of a curve
constexpr double kPen = 2;           ///< room for the widest line

}  // namespace

std::vector<Extent> cluster_fields(const Figure& figure) {
  if (figure.cluster_titles.empty()) return {};
  constexpr double kFar = std::numeric_limits<double>::max();
  std::vector<Extent> fields(figure.cluster_titles.size(), {kFar, kFar, -kFar, -kFar});
  for (std::size_t box = 0; box < figure.boxes.size(); ++box) {
    if (figure.clusters[box] == kNoCluster) continue;
    Extent& field = fields[figure.clusters[box]];
    const Extent own = extent_of(figure.boxes[box].grown(kClusterPadding));
    field.add({own.left, own.top - kClusterTitleHeight});
    field.add({own.right, own.bottom});
  }
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const double center = (fields[i].left + fields[i].right) / 2;
    const double half = figure.cluster_titles[i].width / 2 + kClusterPadding;
    fields[i].left = std::min(fields[i].left, center - half);
    fields[i].right = std::max(fields[i].right, center + half);
  }
  return fields;
}

Box bounds_of(const Figure& figure) {
  Box bounds = figure.boxes.front();
  for (const Box& box : figure.boxes) bounds = united(bounds, box);
  for (const Extent& field : cluster_fields(figure))
    bounds = united(bounds, box_of(field).grown(1));
  for (const FigureLine& line : figure.lines) {
    const Curve curve = curve_of(figure, line);
    for (int i = 0; i <= kSamplesOfCurve; ++i) {
      bounds = united(bounds, {curve.at(static_cast<double>(i) / kSamplesOfCurve), {kPen, kPen}});
    }
  }
  return bounds;
}

bool has_overlaps(const Figure& figure) {
  for (std::size_t i = 0; i < figure.boxes.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (overlap_depth(figure.boxes[i], figure.boxes[j]) > -kLeastGap) return true;
    }
  }
  return false;
}

bool has_clean_fields(const Figure& figure) {
  const std::vector<Extent> fields = cluster_fields(figure);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (!are_apart(fields[i], fields[j])) return false;
    }
    for (std::size_t box = 0; box < figure.boxes.size(); ++box) {
      const bool is_strange = figure.clusters[box] != i;
      if (is_strange && !are_apart(fields[i], extent_of(figure.boxes[box]))) return false;
    }
  }
  return true;
}

}  // namespace entente
