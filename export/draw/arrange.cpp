#include "export/draw/arrange.hpp"

#include <algorithm>
#include <atomic>
#include <boost/pending/disjoint_sets.hpp>
#include <cmath>
#include <future>
#include <thread>

#include "export/draw/figure.hpp"
#include "export/draw/fit_page.hpp"
#include "export/draw/graphviz.hpp"
#include "export/draw/pack.hpp"
#include "export/draw/refine.hpp"

namespace entente {
namespace {

/// How many times the boxes' area a page should have, to leave place for the lines.
constexpr double kAiry = 4.2;
constexpr double kRoomy = 1.9;
constexpr double kTight = 1.2;
constexpr double kSheetShare = 0.97;  ///< of the sheet: what a layout comes out larger than wanted
constexpr double kClustersShare = 1.35;   ///< how much more room clusters take
constexpr std::size_t kBoxesTried = 600;  ///< the smaller a figure, the more starts are tried
constexpr std::size_t kFinalists = 3;
constexpr std::size_t kMostStarts = 10;
/// Lines are untangled on a page so much larger than the one they end on.
constexpr double kUntangleScale = 1.3;
constexpr std::size_t kLargeFigure = 500;  ///< boxes; beyond, sfdp lays out

/// A figure and what its boxes are in the scene.
struct Part {
  Figure figure;
  std::vector<std::size_t> nodes;
  std::vector<std::size_t> edges;
};

/// How much of a line has to be seen on either side of its label for its style to be told.
double room_beside_label(LineStyle style) {
  constexpr double kRooms[] = {10, 18, 22};  // solid, dashed, dotted
  return kRooms[static_cast<std::size_t>(style)];
}

/// Connected parts, largest first, then in the order of their first nodes.
std::vector<Part> split(const Scene& scene) {
  boost::disjoint_sets_with_storage<> sets(scene.nodes.size());
  for (const SceneEdge& edge : scene.edges) sets.union_set(edge.from, edge.to);
  std::vector<std::size_t> part_of_root(scene.nodes.size(), scene.nodes.size());
  std::vector<std::size_t> index_in_part(scene.nodes.size());
  std::vector<Part> parts;
  for (std::size_t node = 0; node < scene.nodes.size(); ++node) {
    const std::size_t root = sets.find_set(node);
    if (part_of_root[root] == scene.nodes.size()) {
      part_of_root[root] = parts.size();
      parts.emplace_back();
    }
    Part& part = parts[part_of_root[root]];
    index_in_part[node] = part.nodes.size();
    part.nodes.push_back(node);
    part.figure.boxes.push_back(scene.nodes[node].box);
    part.figure.node_count = part.nodes.size();
  }
  for (std::size_t i = 0; i < scene.edges.size(); ++i) {
    const SceneEdge& edge = scene.edges[i];
    Part& part = parts[part_of_root[sets.find_set(edge.from)]];
    FigureLine line{index_in_part[edge.from], index_in_part[edge.to], part.figure.boxes.size()};
    line.tail_room = line.head_room = room_beside_label(edge.line.style);
    line.head_room += head_length(edge.line);
    // Of two nodes as far from the start one always comes first, or ranks would run in circles.
    line.is_backward =
        !scene.distances.empty() && std::pair(scene.distances[edge.from], edge.from) >
                                        std::pair(scene.distances[edge.to], edge.to);
    part.figure.lines.push_back(line);
    part.figure.boxes.push_back(edge.label.box);
    part.edges.push_back(i);
  }
  std::ranges::stable_sort(parts, std::ranges::greater{},
                           [](const Part& part) { return part.figure.boxes.size(); });
  return parts;
}

/// Hands the scene's clusters on to its part, each as a whole: a cluster is connected.
void set_clusters(const Scene& scene, Part& part) {
  Figure& figure = part.figure;
  std::vector<std::size_t> number(scene.cluster_titles.size(), kNoCluster);
  for (const std::size_t node : part.nodes) {
    const std::size_t cluster = scene.clusters[node];
    if (cluster != kNoCluster && number[cluster] == kNoCluster) {
      number[cluster] = figure.cluster_titles.size();
      figure.cluster_titles.push_back(scene.cluster_titles[cluster].box.size);
    }
    figure.clusters.push_back(cluster == kNoCluster ? kNoCluster : number[cluster]);
  }
  for (const FigureLine& line : figure.lines) {
    const std::size_t cluster = figure.clusters[line.from];
    figure.clusters.push_back(cluster == figure.clusters[line.to] ? cluster : kNoCluster);
  }
}

/// What a figure's boxes take, with some air about each.
double area_of(const Figure& figure) {
  double area = 0;
  for (const Box& box : figure.boxes) area += (box.size.width + 10) * (box.size.height + 10);
  return area;
}

/// Whether boxes that take so much can stand on the sheet.
bool can_fit(double area, Size sheet) { return kTight * area <= sheet.width * sheet.height; }

/// The page a figure should fill: airy, unless it must be tight to fit on its sheet.
Size page_for(const Figure& figure, Size sheet) {
  const double area = area_of(figure);
  const double roomy = area * (figure.cluster_titles.empty() ? 1 : kClustersShare);
  const double wanted = can_fit(area, sheet)
                            ? std::min(kAiry * roomy, kSheetShare * sheet.width * sheet.height)
                            : kRoomy * roomy;
  const double proportion = sheet.width / sheet.height;
  const double height = std::sqrt(wanted / proportion);
  return {height * proportion, height};
}

/// Turns the points so that they spread most along x.
void lay_flat(std::vector<Point>& points) {
  double xx = 0;
  double xy = 0;
  double yy = 0;
  for (const Point p : points) {
    xx += p.x * p.x;
    xy += p.x * p.y;
    yy += p.y * p.y;
  }
  const double angle = -0.5 * std::atan2(2 * xy, xx - yy);
  for (Point& p : points) {
    p = {p.x * std::cos(angle) - p.y * std::sin(angle),
         p.x * std::sin(angle) + p.y * std::cos(angle)};
  }
}

/// Centres the points and spreads them over the page.
void fit(std::vector<Point>& points, Size page, bool may_turn) {
  Point mean;
  for (const Point p : points) mean = mean + p * (1.0 / static_cast<double>(points.size()));
  for (Point& p : points) p = p - mean;
  if (may_turn) lay_flat(points);
  Box bounds{points.front(), {0, 0}};
  for (const Point p : points) bounds = united(bounds, {p, {0, 0}});
  const double x = 0.85 * page.width / std::max(bounds.size.width, 1.0);
  const double y = 0.85 * page.height / std::max(bounds.size.height, 1.0);
  // A long thin figure stays longer than the page rather than being torn apart.
  const double most = 2.2 * std::min(x, y);
  for (Point& p : points) {
    p = p - bounds.center;
    p = {p.x * std::min(x, most), p.y * std::min(y, most)};
  }
}

Network2d network_of(const Figure& figure) {
  Network2d network;
  for (const Box& box : figure.boxes) network.sizes.push_back(box.size);
  for (const FigureLine& line : figure.lines) {
    const auto [first, last] =
        line.is_backward ? std::pair(line.to, line.from) : std::pair(line.from, line.to);
    network.lines.emplace_back(first, line.label);
    network.lines.emplace_back(line.label, last);
  }
  network.clusters.resize(figure.cluster_titles.size());
  for (std::size_t box = 0; box < figure.clusters.size(); ++box) {
    if (figure.clusters[box] != kNoCluster) network.clusters[figure.clusters[box]].push_back(box);
  }
  return network;
}

Size scaled(Size size, double factor) { return {size.width * factor, size.height * factor}; }

/// Settles the figure on its page in two steps, so that what is untangled stays so.
void squeeze(Figure& figure, Size page) {
  double now = kUntangleScale;
  for (const double next : {(1 + kUntangleScale) / 2, 1.0}) {
    for (Box& box : figure.boxes) box.center = box.center * (next / now);
    now = next;
    settle(figure, scaled(page, now));
  }
}

/// Draws the boxes of each cluster together and the clusters apart. (fdp could, but what it does
/// with clusters depends on where its graph lies in memory.)
void gather_clusters(const Figure& figure, std::vector<Point>& points) {
  constexpr double kTogether = 0.6;
  constexpr double kApart = 1.6;
  for (std::size_t cluster = 0; cluster < figure.cluster_titles.size(); ++cluster) {
    Point mean;
    double count = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (figure.clusters[i] != cluster) continue;
      mean = mean + points[i];
      ++count;
    }
    mean = mean * (1 / count);
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (figure.clusters[i] == cluster) points[i] = mean * kApart + (points[i] - mean) * kTogether;
    }
  }
}

struct Attempt {
  Figure figure;
  double cost = 0;
};

Attempt untangle_from(const Figure& figure, const std::string& engine, std::uint32_t seed,
                      Size page) {
  Attempt attempt{figure};
  std::vector<Point> points = place(network_of(figure), engine, seed);
  gather_clusters(figure, points);
  fit(points, page, figure.cluster_titles.empty());
  for (std::size_t i = 0; i < points.size(); ++i) attempt.figure.boxes[i].center = points[i];
  attempt.cost = untangle(attempt.figure, page);
  return attempt;
}

/// Calls `work` with 0 … count - 1, on as many threads as there are cores.
template <typename Work>
void for_each_in_parallel(std::size_t count, const Work& work) {
  std::atomic<std::size_t> next = 0;
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  const std::size_t helpers = std::min<std::size_t>(count, std::thread::hardware_concurrency());
  std::vector<std::future<void>> running;
  for (std::size_t i = 1; i < helpers; ++i) running.push_back(std::async(std::launch::async, run));
  run();
  for (std::future<void>& each : running) each.get();
}

std::string choose_engine(const Figure& figure, const std::string& wanted) {
  if (!wanted.empty()) return wanted;
  return figure.boxes.size() > kLargeFigure ? "sfdp" : "neato";
}

/// dot's ranks stay as they are; boxes only make room for each other and for the lines.
void lay_out_in_ranks(Figure& figure) {
  const std::vector<Point> points = place(network_of(figure), "dot", 0);
  for (std::size_t i = 0; i < points.size(); ++i) figure.boxes[i].center = points[i];
  Box bounds = figure.boxes.front();
  for (const Box& box : figure.boxes) bounds = united(bounds, box);
  for (Box& box : figure.boxes) box.center = box.center - bounds.center;
  nudge(figure, bounds.size);
}

/// Lays the figure out around the origin: the best of several starts, each independent of the
/// others, so that threads change nothing.
void lay_out(Figure& figure, const std::string& engine, Size sheet) {
  const std::size_t count = figure.boxes.size();
  if (count == 1) {
    figure.boxes.front().center = {0, 0};
    return;
  }
  const std::string chosen = choose_engine(figure, engine);
  if (chosen == "dot") return lay_out_in_ranks(figure);
  const Size page = page_for(figure, sheet);
  const auto starts = std::clamp<std::size_t>(kBoxesTried / count, 1, kMostStarts);
  std::vector<Attempt> attempts(starts);
  for_each_in_parallel(starts, [&](std::size_t i) {
    attempts[i] =
        untangle_from(figure, chosen, static_cast<std::uint32_t>(i), scaled(page, kUntangleScale));
  });
  std::ranges::stable_sort(attempts, {}, &Attempt::cost);
  attempts.resize(std::min(attempts.size(), kFinalists));
  for_each_in_parallel(attempts.size(), [&](std::size_t i) {
    squeeze(attempts[i].figure, page);
    attempts[i].cost = fit_page(attempts[i].figure, page);
  });
  figure = std::ranges::min_element(attempts, {}, &Attempt::cost)->figure;
}

/// Figures beside each other.
struct Layout {
  std::vector<Figure> figures;
  Box bounds;
};

/// Lays each part out on its share of the sheet and packs them. `tightness` below 1 leaves so much
/// less to each part, for what is lost between them.
Layout lay_out_parts(const std::vector<Part>& parts, const std::string& engine, Size sheet,
                     double tightness) {
  double area = 0;
  for (const Part& part : parts) area += area_of(part.figure);
  Layout layout;
  for (const Part& part : parts) {
    Figure& figure = layout.figures.emplace_back(part.figure);
    lay_out(figure, engine, scaled(sheet, std::sqrt(tightness * area_of(figure) / area)));
  }
  layout.bounds = pack(layout.figures, sheet.width / sheet.height);
  return layout;
}

/// The first layout that the sheet can hold, else the one that needs the smallest.
Layout lay_out_on(Size sheet, const std::vector<Part>& parts, const std::string& engine) {
  double area = 0;
  for (const Part& part : parts) area += area_of(part.figure);
  const auto excess = [&](const Layout& layout) {
    return std::max(layout.bounds.size.width / sheet.width,
                    layout.bounds.size.height / sheet.height);
  };
  Layout best = lay_out_parts(parts, engine, sheet, 1);
  if (parts.size() == 1 || !can_fit(area, sheet)) return best;
  for (const double tightness : {0.8, 0.64, 0.5}) {
    if (excess(best) <= 1) break;
    Layout tighter = lay_out_parts(parts, engine, sheet, tightness);
    if (excess(tighter) < excess(best)) best = std::move(tighter);
  }
  return best;
}

}  // namespace

Box arrange(Scene& scene, const std::string& engine, Size sheet) {
  std::vector<Part> parts = split(scene);
  if (!scene.clusters.empty()) {
    for (Part& part : parts) set_clusters(scene, part);
  }
  const auto [figures, bounds] = lay_out_on(sheet, parts, engine);
  const Point origin{bounds.left(), bounds.top()};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Figure& figure = figures[i];
    for (std::size_t k = 0; k < parts[i].nodes.size(); ++k) {
      scene.nodes[parts[i].nodes[k]].box.center = figure.boxes[k].center - origin;
    }
    for (std::size_t k = 0; k < parts[i].edges.size(); ++k) {
      scene.edges[parts[i].edges[k]].label.box.center =
          figure.boxes[figure.node_count + k].center - origin;
    }
  }
  return {bounds.center - origin, bounds.size};
}

}  // namespace entente
