#include "export/draw/graphviz.hpp"

#include <fmt/format.h>
#include <gvc.h>

#include <cstdlib>
#include <memory>
#include <mutex>

#include "export/draw/label_markup.hpp"
#include "export/draw/tidy_svg.hpp"
#include "graph/error.hpp"

#if defined(__SANITIZE_ADDRESS__)
// What these libraries keep until the program ends is not ours to free.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\nleak:libglib\nleak:libgvc\nleak:libpango\n";
}
extern "C" const char* __lsan_default_options();
extern "C" const char* __lsan_default_options() { return "print_suppressions=0"; }
#endif

namespace entente {
namespace {

constexpr const char* kFont = "Liberation Sans,Arial,Helvetica,DejaVu Sans,sans-serif";
constexpr double kPointsPerInch = 72;
constexpr const char* kPngDpi = "144";

std::string& last_message() {
  static std::string message;
  return message;
}

/// gvc's warnings would go to stderr; the last one is kept for an Error instead.
int keep_message(char* text) {
  last_message() = text;
  return 0;
}

struct Session {
  std::lock_guard<std::mutex> lock;
  GVC_t* context;

  Session() : lock(mutex()), context(shared_context()) { last_message().clear(); }

  static std::mutex& mutex() {
    static std::mutex instance;
    return instance;
  }
  static GVC_t* shared_context() {
    static GVC_t* const instance = [] {
      agseterrf(keep_message);
      return gvContext();
    }();
    return instance;
  }
};

[[noreturn]] void fail(std::string_view what) {
  throw Error(ErrorKind::kStorage, fmt::format("Graphviz cannot {}: {}", what, last_message()),
              "install the packages libgvc6 and fonts-liberation2");
}

/// cgraph takes `char*` where it only reads.
char* text_of(const char* text) { return const_cast<char*>(text); }
char* text_of(const std::string& text) { return const_cast<char*>(text.c_str()); }

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using GraphPointer = std::unique_ptr<Agraph_t, CloseGraph>;

GraphPointer open_graph(std::initializer_list<std::pair<const char*, const char*>> attributes) {
  GraphPointer graph(agopen(text_of("G"), Agdirected, nullptr));
  for (const auto& [name, value] : attributes) {
    agattr(graph.get(), AGRAPH, text_of(name), text_of(value));
  }
  agattr(graph.get(), AGNODE, text_of("fontname"), text_of(kFont));
  agattr(graph.get(), AGNODE, text_of("margin"), text_of("0"));
  return graph;
}

void set(void* element, const char* name, const std::string& value) {
  agsafeset(element, text_of(name), text_of(value), text_of(""));
}

/// Frees a layout before its graph is closed.
class GraphvizLayout {
 public:
  GraphvizLayout(GVC_t* context, Agraph_t* graph, const char* engine)
      : context_(context), graph_(graph) {
    if (gvLayout(context, graph, engine) != 0) fail("lay the picture out");
  }
  ~GraphvizLayout() { gvFreeLayout(context_, graph_); }
  GraphvizLayout(const GraphvizLayout&) = delete;
  GraphvizLayout& operator=(const GraphvizLayout&) = delete;

 private:
  GVC_t* context_;
  Agraph_t* graph_;
};

Agnode_t* add_text(Agraph_t* graph, const TextBox& box, std::size_t index) {
  Agnode_t* node = agnode(graph, text_of(fmt::format("b{}", index)), 1);
  char* markup = agstrdup_html(graph, text_of(label_markup(box)));
  agsafeset(node, text_of("label"), markup, text_of(""));
  agstrfree(graph, markup);
  set(node, "shape", "plain");
  set(node, "fontsize", fmt::format("{:.2f}", box.font_size));
  set(node, "pos", "0,0");
  return node;
}

void set_box(Agnode_t* node, const Box& box, double page_height) {
  set(node, "pos", fmt::format("{:.2f},{:.2f}", box.center.x, page_height - box.center.y));
  set(node, "shape", "box");
  set(node, "fixedsize", "true");
  set(node, "width", fmt::format("{:.4f}", box.size.width / kPointsPerInch));
  set(node, "height", fmt::format("{:.4f}", box.size.height / kPointsPerInch));
}

void set_link(void* element, const std::string& kind, const std::string& id,
              const std::string& url) {
  set(element, "id", id);
  set(element, "class", kind);
  const std::string address = safe_url(url);
  if (address.empty()) return;
  set(element, "URL", address);
  set(element, "target", "_blank");
}

void add_box(Agraph_t* graph, const TextBox& box, std::size_t index, double page_height) {
  Agnode_t* node = add_text(graph, box, index);
  set_box(node, box.box, page_height);
  set_link(node, box.kind, fmt::format("b{}", index), box.url);
  const bool is_filled = !box.fill.empty();
  const bool is_framed = !box.border.empty();
  std::string style = box.is_rounded ? "rounded" : "";
  if (is_filled) style += style.empty() ? "filled" : ",filled";
  set(node, "style", style.empty() ? "solid" : style);
  if (is_filled) set(node, "fillcolor", box.fill);
  set(node, "color", is_framed ? box.border : "transparent");
  set(node, "penwidth", fmt::format("{:.2f}", is_framed ? box.border_width : 0));
}

/// Filled polygons in xdot, the language of gvc's "_background".
std::string fields_as_xdot(const std::vector<Field>& fields, double page_height) {
  std::string xdot;
  for (const Field& field : fields) {
    xdot += fmt::format("C {} -{} c {} -{} S 17 -setlinewidth(0.8) P {}", field.fill.size(),
                        field.fill, field.border.size(), field.border, field.outline.size());
    for (const Point p : field.outline)
      xdot += fmt::format(" {:.1f} {:.1f}", p.x, page_height - p.y);
    xdot += ' ';
  }
  return xdot;
}

/// gvc's spline, piece by piece; the last begins with the head's tip and ends where the head does.
std::string spline_of(const Stroke& stroke, double page_height) {
  const auto write = [&](Point p) { return fmt::format("{:.2f},{:.2f}", p.x, page_height - p.y); };
  const std::vector<Visible> whole{{0, 1}};
  const std::vector<Visible>& pieces = stroke.pieces.empty() ? whole : stroke.pieces;
  std::string spline;
  for (const Visible& piece : pieces) {
    const bool has_head = &piece == &pieces.back() && stroke.end != LineEnd::kPlain;
    const double stop = has_head ? std::max(head_start(stroke), piece.from) : piece.to;
    const Curve line = part_of(stroke.curve, piece.from, stop);
    spline += spline.empty() ? "" : ";";
    if (has_head) spline += "e," + write(stroke.curve.end) + " ";
    spline += fmt::format("{} {} {} {}", write(line.start), write(line.control1),
                          write(line.control2), write(line.end));
  }
  return spline;
}

void add_stroke(Agraph_t* graph, Agnode_t* page, const Stroke& stroke, std::size_t index,
                double page_height) {
  const std::string id = fmt::format("s{}", index);
  Agedge_t* edge = agedge(graph, page, page, text_of(id), 1);
  constexpr const char* kStyles[] = {"solid", "dashed", "dotted"};
  constexpr const char* kHeads[] = {"none", "normal", "tee"};
  set(edge, "pos", spline_of(stroke, page_height));
  set(edge, "style", kStyles[static_cast<std::size_t>(stroke.style)]);
  set(edge, "arrowhead", kHeads[static_cast<std::size_t>(stroke.end)]);
  set(edge, "arrowsize", fmt::format("{:.2f}", head_scale(stroke)));
  set(edge, "color", stroke.color);
  set(edge, "penwidth", fmt::format("{:.2f}", stroke.width));
  set_link(edge, stroke.kind, id, stroke.url);
}

void add_clusters(Agraph_t* graph, const Network2d& network, const std::vector<Agnode_t*>& nodes) {
  for (std::size_t i = 0; i < network.clusters.size(); ++i) {
    Agraph_t* cluster = agsubg(graph, text_of(fmt::format("cluster{}", i)), 1);
    for (const std::size_t node : network.clusters[i]) agsubnode(cluster, nodes[node], 1);
  }
}

/// All is placed already: gvc only draws. An invisible node as large as the page holds the lines'
/// ends and sets the picture's size.
GraphPointer make_graph(const Drawing& drawing, ImageFormat format) {
  GraphPointer graph = open_graph(
      {{"outputorder", "edgesfirst"}, {"pad", "0"}, {"margin", "0"}, {"splines", "true"}});
  set(graph.get(), "bgcolor", drawing.background);
  if (!drawing.fields.empty()) {
    set(graph.get(), "_background", fields_as_xdot(drawing.fields, drawing.size.height));
  }
  if (format == ImageFormat::kPng) set(graph.get(), "dpi", kPngDpi);
  Agnode_t* page = agnode(graph.get(), text_of("page"), 1);
  set(page, "label", " ");
  set(page, "style", "invis");
  const Size size = drawing.size;
  set_box(page, {{size.width / 2, size.height / 2}, size}, size.height);
  for (std::size_t i = 0; i < drawing.strokes.size(); ++i) {
    add_stroke(graph.get(), page, drawing.strokes[i], i, size.height);
  }
  for (std::size_t i = 0; i < drawing.boxes.size(); ++i) {
    add_box(graph.get(), drawing.boxes[i], i, size.height);
  }
  return graph;
}

/// cairo notes the minute in which it writes a PDF; zeros of the same length keep its offsets.
void blank_pdf_date(std::string& bytes) {
  constexpr std::string_view kKey = "/CreationDate (D:";
  for (auto at = bytes.find(kKey); at != std::string::npos; at = bytes.find(kKey, at)) {
    at += kKey.size();
    constexpr std::string_view kEpoch = "19700101000000";
    for (std::size_t i = 0; i < kEpoch.size() && at + i < bytes.size(); ++i) {
      if (bytes[at + i] < '0' || bytes[at + i] > '9') break;
      bytes[at + i] = kEpoch[i];
    }
  }
}

SvgNotes notes_of(const Drawing& drawing) {
  SvgNotes notes{kFont, {}};
  for (std::size_t i = 0; i < drawing.strokes.size(); ++i) {
    notes.elements.push_back({fmt::format("s{}", i), drawing.strokes[i].title, {}});
  }
  for (std::size_t i = 0; i < drawing.boxes.size(); ++i) {
    const TextBox& box = drawing.boxes[i];
    const bool is_centered = !box.is_left_aligned;
    notes.elements.push_back({fmt::format("b{}", i), box.title,
                              is_centered ? std::optional(box.box.center.x) : std::nullopt});
  }
  return notes;
}

}  // namespace

std::vector<Size> measure_text(const std::vector<TextBox>& boxes) {
  const Session session;
  const GraphPointer graph = open_graph({});
  std::vector<Agnode_t*> nodes;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    nodes.push_back(add_text(graph.get(), boxes[i], i));
    set(nodes.back(), "width", "0");
    set(nodes.back(), "height", "0");
  }
  if (nodes.empty()) return {};
  const GraphvizLayout layout(session.context, graph.get(), "nop2");
  std::vector<Size> sizes;
  for (Agnode_t* node : nodes) {
    sizes.push_back({ND_width(node) * kPointsPerInch, ND_height(node) * kPointsPerInch});
  }
  return sizes;
}

std::vector<Point> place(const Network2d& network, std::string_view engine, std::uint32_t seed) {
  constexpr std::string_view kEngines[] = {"dot", "neato", "fdp", "sfdp"};
  if (std::find(std::begin(kEngines), std::end(kEngines), engine) == std::end(kEngines)) {
    throw Error(ErrorKind::kUsage, fmt::format("{}: no such layout engine", engine),
                "choose one of dot, neato, fdp, sfdp");
  }
  const Session session;
  const GraphPointer graph =
      open_graph({{"overlap", "true"}, {"splines", ""}, {"rankdir", "LR"}, {"ranksep", "0.15"}});
  if (seed > 0) set(graph.get(), "start", fmt::format("random{}", seed));
  std::vector<Agnode_t*> nodes;
  for (std::size_t i = 0; i < network.sizes.size(); ++i) {
    nodes.push_back(agnode(graph.get(), text_of(fmt::format("n{}", i)), 1));
    set(nodes.back(), "label", " ");
    set_box(nodes.back(), {{0, 0}, network.sizes[i]}, 0);
    set(nodes.back(), "pos", "");
  }
  if (engine == "dot") add_clusters(graph.get(), network, nodes);
  for (const auto& [from, to] : network.lines) {
    Agedge_t* edge = agedge(graph.get(), nodes[from], nodes[to], nullptr, 1);
    const auto reach = [&](std::size_t i) {
      return (network.sizes[i].width + network.sizes[i].height) / 4;
    };
    set(edge, "len", fmt::format("{:.3f}", (reach(from) + reach(to) + 14) / kPointsPerInch));
  }
  // The engines roll the C library's dice, and fdp goes on where the last call has stopped.
  srand48(seed + 1);
  std::srand(seed + 1);
  const GraphvizLayout layout(session.context, graph.get(), std::string(engine).c_str());
  std::vector<Point> points;
  for (Agnode_t* node : nodes) points.push_back({ND_coord(node).x, -ND_coord(node).y});
  return points;
}

std::string render(const Drawing& drawing, ImageFormat format) {
  const Session session;
  const GraphPointer graph = make_graph(drawing, format);
  const GraphvizLayout layout(session.context, graph.get(), "nop2");
  constexpr const char* kNames[] = {"svg:cairo", "png:cairo", "pdf:cairo"};
  const char* name =
      format == ImageFormat::kSvg ? "svg:svg:core" : kNames[static_cast<int>(format)];
  char* data = nullptr;
  unsigned int size = 0;
  if (gvRenderData(session.context, graph.get(), name, &data, &size) != 0 || data == nullptr) {
    fail("draw the picture");
  }
  std::string bytes(data, size);
  gvFreeRenderData(data);
  if (format == ImageFormat::kSvg) return tidy_svg(bytes, notes_of(drawing));
  if (format == ImageFormat::kPdf) blank_pdf_date(bytes);
  return bytes;
}

}  // namespace entente
