#include "export/draw/clusters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

#include "export/xml_text.hpp"
#include "graph/communities.hpp"
#include "graph/rank.hpp"

namespace entente {
namespace {

constexpr std::size_t kSmallestCluster = 3;
constexpr double kClusterTitleSize = 9;
constexpr std::size_t kLongestTitle = 30;

/// The boxes of a cluster's nodes and of the labels between them.
std::vector<Box> boxes_of(const Scene& scene, std::size_t cluster) {
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
    if (scene.clusters[i] == cluster) boxes.push_back(scene.nodes[i].box);
  }
  for (const SceneEdge& edge : scene.edges) {
    if (scene.clusters[edge.from] == cluster && scene.clusters[edge.to] == cluster) {
      boxes.push_back(edge.label.box);
    }
  }
  return boxes;
}

/// Andrew's monotone chain (1979).
std::vector<Point> convex_hull(std::vector<Point> points) {
  std::ranges::sort(points, {}, [](Point p) { return std::pair(p.x, p.y); });
  std::vector<Point> hull;
  const auto walk = [&](auto begin, auto end) {
    const std::size_t start = hull.size();
    for (auto it = begin; it != end; ++it) {
      while (hull.size() >= start + 2 &&
             cross(hull.back() - hull[hull.size() - 2], *it - hull.back()) <= 0) {
        hull.pop_back();
      }
      hull.push_back(*it);
    }
    hull.pop_back();
  };
  walk(points.begin(), points.end());
  walk(points.rbegin(), points.rend());
  return hull;
}

/// A convex outline around the boxes with round corners.
std::vector<Point> outline_of(const std::vector<Box>& boxes) {
  constexpr int kSteps = 24;
  std::vector<Point> points;
  for (const Box& box : boxes) {
    for (const Point corner : {Point{box.left(), box.top()}, Point{box.right(), box.top()},
                               Point{box.left(), box.bottom()}, Point{box.right(), box.bottom()}}) {
      for (int i = 0; i < kSteps; ++i) {
        const double angle = 2 * std::numbers::pi * i / kSteps;
        points.push_back(corner + Point{std::cos(angle), std::sin(angle)} * kClusterPadding);
      }
    }
  }
  return convex_hull(std::move(points));
}

std::string title_of(const Scene& scene, const Snapshot& snapshot, std::size_t cluster) {
  std::vector<double> degrees(snapshot.entities.size());
  for (const Relation& relation : snapshot.relations) {
    degrees[relation.subject] += strength(relation);
    degrees[relation.object] += strength(relation);
  }
  std::size_t centre = scene.nodes.size();
  for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
    if (scene.clusters[i] != cluster) continue;
    if (centre == scene.nodes.size() || degrees[i] > degrees[centre]) centre = i;
  }
  return "around " + shorten(clean_for_xml(snapshot.entities[centre].name), kLongestTitle);
}

/// How much of the strokes lies beneath a box, in samples.
int count_beneath(const Drawing& drawing, const Box& box) {
  constexpr int kSamples = 40;
  int count = 0;
  for (const Stroke& stroke : drawing.strokes) {
    for (int i = 0; i <= kSamples; ++i) {
      count += box.contains(stroke.curve.at(static_cast<double>(i) / kSamples)) ? 1 : 0;
    }
  }
  return count;
}

/// Above the cluster's boxes, where the fewest lines run, rather in the middle than at a side.
Point place_of_title(const Drawing& drawing, const std::vector<Box>& boxes, Size size) {
  Box bounds = boxes.front();
  for (const Box& box : boxes) bounds = united(bounds, box);
  const double room = std::max(0.0, bounds.size.width - size.width) / 2;
  const double y = bounds.top() - kClusterTitleHeight + size.height / 2;
  Point best{bounds.center.x, y};
  int least = count_beneath(drawing, {best, size});
  for (const double share : {-0.25, 0.25, -0.5, 0.5, -0.75, 0.75, -1.0, 1.0}) {
    const Point place{bounds.center.x + share * room, y};
    const int count = count_beneath(drawing, {place, size});
    if (count < least) std::tie(least, best) = std::pair(count, place);
  }
  return best;
}

}  // namespace

void set_clusters(Scene& scene, const Snapshot& snapshot, const Theme& theme) {
  const std::vector<std::uint32_t> communities = find_communities(Network(snapshot));
  std::vector<std::size_t> sizes(communities.size());
  for (const std::uint32_t community : communities) ++sizes[community];
  // The largest come first.
  const auto end = std::ranges::find_if(sizes, [](std::size_t n) { return n < kSmallestCluster; });
  const auto count = static_cast<std::size_t>(end - sizes.begin());
  if (count == 0 || sizes[0] == communities.size()) return;
  for (const std::uint32_t community : communities) {
    scene.clusters.push_back(community < count ? community : kNoCluster);
  }
  for (std::size_t cluster = 0; cluster < count; ++cluster) {
    TextBox title;
    title.lines = {{title_of(scene, snapshot, cluster), std::string(theme.text), false, true}};
    title.font_size = kClusterTitleSize;
    title.kind = "cluster";
    scene.cluster_titles.push_back(std::move(title));
  }
}

void add_clusters(Drawing& drawing, const Scene& scene, const Theme& theme) {
  for (std::size_t cluster = 0; cluster < scene.cluster_titles.size(); ++cluster) {
    std::vector<Box> boxes = boxes_of(scene, cluster);
    TextBox title = scene.cluster_titles[cluster];
    title.box.center = place_of_title(drawing, boxes, title.box.size);
    boxes.push_back(title.box);
    drawing.fields.push_back(
        {outline_of(boxes), std::string(theme.field), std::string(theme.field_border)});
    drawing.boxes.push_back(std::move(title));
  }
}

}  // namespace entente
