#include "export/picture.hpp"

#include <algorithm>

#include "export/arrange.hpp"
#include "export/clusters.hpp"
#include "export/graphviz.hpp"
#include "export/legend.hpp"
#include "export/scene.hpp"

namespace entente {
namespace {

constexpr double kMargin = 16;
constexpr double kTitleSize = 15;
constexpr double kCaptionSize = 9;
constexpr double kRowGap = 12;
constexpr double kLeastWidth = 330;  ///< room for a legend in a few rows
constexpr Size kNodePadding{14, 8};
constexpr Size kLabelPadding{3, 1};

Size padded(Size text, Size padding) {
  return {text.width + padding.width, text.height + padding.height};
}

void set_sizes(Scene& scene) {
  std::vector<TextBox> boxes = scene.nodes;
  for (const SceneEdge& edge : scene.edges) boxes.push_back(edge.label);
  boxes.insert(boxes.end(), scene.cluster_titles.begin(), scene.cluster_titles.end());
  const std::vector<Size> sizes = measure_text(boxes);
  for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
    scene.nodes[i].box.size = padded(sizes[i], kNodePadding);
  }
  for (std::size_t i = 0; i < scene.edges.size(); ++i) {
    scene.edges[i].label.box.size = padded(sizes[scene.nodes.size() + i], kLabelPadding);
  }
  for (std::size_t i = 0; i < scene.cluster_titles.size(); ++i) {
    scene.cluster_titles[i].box.size = sizes[scene.nodes.size() + scene.edges.size() + i];
  }
}

/// Boxes of rounded shape leave a little air at their corners; heads keep a hair's breadth away.
constexpr double kTipGap = 1.5;

Stroke place_line(const Scene& scene, const SceneEdge& edge) {
  const Box& from = scene.nodes[edge.from].box;
  const Box& to = scene.nodes[edge.to].box;
  const Curve curve = curve_through(from, edge.label.box.center, to);
  const Visible visible = visible_part(curve, from, to.grown(kTipGap));
  Stroke line = edge.line;
  line.curve = part_of(curve, visible.from, visible.to);
  return line;
}

TextBox make_line(const std::string& text, std::string_view color, double font_size, bool is_bold,
                  const char* kind) {
  TextBox box;
  box.lines = {{text, std::string(color), is_bold, false}};
  box.font_size = font_size;
  box.kind = kind;
  box.is_left_aligned = true;
  box.box.size = measure_text({box}).front();
  return box;
}

/// Adds a line of text, left aligned, below `y`; moves `y` beneath it.
void add_line(Drawing& drawing, TextBox line, double& y) {
  line.box.center = {kMargin + line.box.size.width / 2, y + line.box.size.height / 2};
  y += line.box.size.height;
  drawing.size.width = std::max(drawing.size.width, line.box.size.width + 2 * kMargin);
  drawing.boxes.push_back(std::move(line));
}

/// Whether a label lies on a cluster's field.
bool lies_in_cluster(const Scene& scene, const SceneEdge& edge) {
  return !scene.clusters.empty() && scene.clusters[edge.from] != kNoCluster &&
         scene.clusters[edge.from] == scene.clusters[edge.to];
}

void add_graph(Drawing& drawing, Scene& scene, const Theme& theme, Point shift) {
  for (TextBox& node : scene.nodes) node.box.center = node.box.center + shift;
  for (SceneEdge& edge : scene.edges) {
    edge.label.box.center = edge.label.box.center + shift;
    edge.label.fill = lies_in_cluster(scene, edge) ? theme.field : theme.background;
    edge.label.is_rounded = false;
  }
  for (const SceneEdge& edge : scene.edges) {
    drawing.strokes.push_back(place_line(scene, edge));
  }
  add_clusters(drawing, scene, theme);
  for (const SceneEdge& edge : scene.edges) drawing.boxes.push_back(edge.label);
  for (const TextBox& node : scene.nodes) drawing.boxes.push_back(node);
}

std::string engine_of(const PictureOptions& options) {
  return options.engine.empty() && options.start ? "dot" : options.engine;
}

}  // namespace

Drawing make_picture(const Snapshot& snapshot, const PictureOptions& options) {
  const Theme& theme = *options.theme;
  Scene scene = make_scene(snapshot, theme);
  if (options.has_clusters) set_clusters(scene, snapshot, theme);
  if (options.start) set_distances(scene, *options.start);
  set_sizes(scene);
  Drawing drawing;
  drawing.background = theme.background;
  const Box graph = scene.nodes.empty() ? Box{} : arrange(scene, engine_of(options));
  const double content_width = std::max(graph.size.width, kLeastWidth);
  drawing.size.width = content_width + 2 * kMargin;
  double y = kMargin;
  if (!options.title.empty()) {
    add_line(drawing, make_line(options.title, theme.text, kTitleSize, true, "title"), y);
    y += kRowGap;
  }
  add_graph(drawing, scene, theme, {kMargin + (content_width - graph.size.width) / 2, y});
  y += graph.size.height + kRowGap;
  y += add_legend(drawing, scene, theme, {kMargin, y}, content_width);
  if (!options.caption.empty()) {
    y += 3;
    add_line(drawing, make_line(options.caption, theme.faint_text, kCaptionSize, false, "caption"),
             y);
  }
  drawing.size.height = y + kMargin;
  return drawing;
}

}  // namespace entente
