#include "export/draw/picture.hpp"

#include <algorithm>

#include "export/draw/arrange.hpp"
#include "export/draw/clusters.hpp"
#include "export/draw/graphviz.hpp"
#include "export/draw/interrupt.hpp"
#include "export/draw/legend.hpp"
#include "export/draw/scene.hpp"

namespace entente {
namespace {

constexpr double kMargin = 16;
constexpr double kTitleSize = 15;
constexpr double kCaptionSize = 9;
constexpr double kRowGap = 12;
constexpr double kCaptionGap = 3;
constexpr double kLeastWidth = 330;  ///< room for a legend in a few rows
/// A4 on its side: what fits on it in letters of full size is never made larger.
constexpr Size kPaper{842, 595};
/// Scenes are written airily while their boxes and the air about them take less of the page.
constexpr double kAiryShare = 0.56;
constexpr Size kLabelPadding{3, 1};

Size padded(Size text, Size padding) {
  return {text.width + padding.width, text.height + padding.height};
}

void set_sizes(Scene& scene, const Lettering& lettering) {
  std::vector<TextBox> boxes = scene.nodes;
  for (const SceneEdge& edge : scene.edges) boxes.push_back(edge.label);
  boxes.insert(boxes.end(), scene.cluster_titles.begin(), scene.cluster_titles.end());
  const std::vector<Size> sizes = measure_text(boxes);
  for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
    scene.nodes[i].box.size = padded(sizes[i], lettering.name_padding);
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

TextBox title_of(const PictureOptions& options) {
  return make_line(options.title, options.theme->text, kTitleSize, true, "title");
}

TextBox caption_of(const PictureOptions& options) {
  return make_line(options.caption, options.theme->faint_text, kCaptionSize, false, "caption");
}

/// Adds a line of text, left aligned, below `y`; moves `y` beneath it.
void add_line(Drawing& drawing, TextBox line, double& y) {
  line.box.center = {kMargin + line.box.size.width / 2, y + line.box.size.height / 2};
  y += line.box.size.height;
  drawing.size.width = std::max(drawing.size.width, line.box.size.width + 2 * kMargin);
  drawing.boxes.push_back(std::move(line));
}

/// The lines of text that stand between the nodes: lines of the graph make way for them.
std::vector<Box> text_between_nodes(const std::vector<TextBox>& boxes) {
  std::vector<TextBox> lines;
  for (const TextBox& box : boxes) {
    for (const TextLine& line : box.lines) {
      TextBox& alone = lines.emplace_back();
      alone.lines = {line};
      alone.font_size = box.font_size;
    }
  }
  const std::vector<Size> sizes = measure_text(lines);
  std::vector<Box> areas;
  std::size_t next = 0;
  for (const TextBox& box : boxes) {
    std::vector<double> widths;
    for (std::size_t i = 0; i < box.lines.size(); ++i) widths.push_back(sizes[next++].width);
    std::ranges::copy(text_areas(box, widths), std::back_inserter(areas));
  }
  return areas;
}

void add_graph(Drawing& drawing, Scene& scene, const Theme& theme, Point shift) {
  for (TextBox& node : scene.nodes) node.box.center = node.box.center + shift;
  for (SceneEdge& edge : scene.edges) {
    edge.label.box.center = edge.label.box.center + shift;
  }
  for (const SceneEdge& edge : scene.edges) {
    drawing.strokes.push_back(place_line(scene, edge));
  }
  add_clusters(drawing, scene, theme);
  for (const SceneEdge& edge : scene.edges) drawing.boxes.push_back(edge.label);
  const std::vector<Box> areas = text_between_nodes(drawing.boxes);
  for (Stroke& stroke : drawing.strokes) interrupt(stroke, areas);
  for (const TextBox& node : scene.nodes) drawing.boxes.push_back(node);
}

std::string engine_of(const PictureOptions& options) {
  return options.engine.empty() && options.start ? "dot" : options.engine;
}

/// How much of a page the boxes take, with some air about each.
double share_of_page(const Scene& scene, Size page) {
  constexpr double kAir = 10;
  double area = 0;
  const auto add = [&](Size size) { area += (size.width + kAir) * (size.height + kAir); };
  for (const TextBox& node : scene.nodes) add(node.box.size);
  for (const SceneEdge& edge : scene.edges) add(edge.label.box.size);
  return area / (page.width * page.height);
}

Scene make_sized_scene(const Snapshot& snapshot, const PictureOptions& options,
                       const Lettering& lettering) {
  Scene scene = make_scene(snapshot, *options.theme, lettering);
  if (options.has_clusters) set_clusters(scene, snapshot, *options.theme);
  if (options.start) set_distances(scene, *options.start);
  set_sizes(scene, lettering);
  return scene;
}

/// What remains of the paper for the graph itself.
Size room_for_graph(const Scene& scene, const PictureOptions& options) {
  const double width = kPaper.width - 2 * kMargin;
  Drawing scratch;
  double taken = 2 * kMargin + kRowGap + add_legend(scratch, scene, *options.theme, {}, width);
  if (!options.title.empty()) taken += title_of(options).box.size.height + kRowGap;
  if (!options.caption.empty()) taken += caption_of(options).box.size.height + kCaptionGap;
  return {width, kPaper.height - taken};
}

}  // namespace

Drawing make_picture(const Snapshot& snapshot, const PictureOptions& options) {
  const Theme& theme = *options.theme;
  Scene scene = make_sized_scene(snapshot, options, kAiryLettering);
  const Size room = room_for_graph(scene, options);
  if (share_of_page(scene, room) > kAiryShare) {
    scene = make_sized_scene(snapshot, options, kDenseLettering);
  }
  Drawing drawing;
  drawing.background = theme.background;
  const Box graph = scene.nodes.empty() ? Box{} : arrange(scene, engine_of(options), room);
  const double content_width = std::max(graph.size.width, kLeastWidth);
  drawing.size.width = content_width + 2 * kMargin;
  double y = kMargin;
  if (!options.title.empty()) {
    add_line(drawing, title_of(options), y);
    y += kRowGap;
  }
  add_graph(drawing, scene, theme, {kMargin + (content_width - graph.size.width) / 2, y});
  y += graph.size.height + kRowGap;
  y += add_legend(drawing, scene, theme, {kMargin, y}, content_width);
  if (!options.caption.empty()) {
    y += kCaptionGap;
    add_line(drawing, caption_of(options), y);
  }
  drawing.size.height = y + kMargin;
  return drawing;
}

}  // namespace entente
