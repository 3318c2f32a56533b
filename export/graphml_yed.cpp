#include "export/graphml_yed.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "export/draw/line_look.hpp"
#include "export/draw/theme.hpp"
#include "export/draw/wrap.hpp"
#include "export/xml_text.hpp"

namespace entente {
namespace {

constexpr double kCharacterWidth = 7;
constexpr double kLineHeight = 16;
constexpr double kBoxPadding = 14;
constexpr std::size_t kNameWidth = 18;
constexpr std::size_t kLongestBoxName = 60;

std::string decimal(double number) { return fmt::format("{:.1f}", number); }

void write_text(XmlWriter& xml, std::string_view element, std::string_view text) {
  xml.open(element);
  xml.text(text);
  xml.close();
}

}  // namespace

void write_yed_keys(XmlWriter& xml) {
  xml.element("key", {{"id", "nodegraphics"}, {"for", "node"}, {"yfiles.type", "nodegraphics"}});
  xml.element("key", {{"id", "edgegraphics"}, {"for", "edge"}, {"yfiles.type", "edgegraphics"}});
}

void write_yed_node(XmlWriter& xml, const Entity& entity, Point place) {
  std::string text;
  std::size_t width = 0;
  std::size_t lines = 0;
  for (const std::string& line :
       wrap(shorten(clean_for_xml(entity.name), kLongestBoxName), kNameWidth)) {
    text += (lines++ == 0 ? "" : "\n") + line;
    width = std::max(width, count_characters(line));
  }
  const Size size{kCharacterWidth * static_cast<double>(width) + kBoxPadding,
                  kLineHeight * static_cast<double>(std::max<std::size_t>(lines, 1)) + kBoxPadding};
  xml.open("data");
  xml.attribute("key", "nodegraphics");
  xml.open("y:ShapeNode");
  xml.element("y:Geometry", {{"height", decimal(size.height)},
                             {"width", decimal(size.width)},
                             {"x", decimal(place.x - size.width / 2)},
                             {"y", decimal(-place.y - size.height / 2)}});
  xml.element("y:Fill", {{"color", fill_of(entity.type)}, {"transparent", "false"}});
  xml.element("y:BorderStyle",
              {{"color", kLightTheme.node_border}, {"type", "line"}, {"width", "1.0"}});
  write_text(xml, "y:NodeLabel", text);
  xml.element("y:Shape", {{"type", "roundrectangle"}});
  xml.close();
  xml.close();
}

void write_yed_edge(XmlWriter& xml, const Relation& relation) {
  const std::string_view style = line_style_name(relation.stances);
  const std::string_view head = style == "dotted"       ? "t_shape"
                                : relation.is_symmetric ? "none"
                                                        : "standard";
  xml.open("data");
  xml.attribute("key", "edgegraphics");
  xml.open("y:PolyLineEdge");
  xml.element("y:LineStyle", {{"color", pick(kLightTheme.lines, sign_of(relation.event))},
                              {"type", style == "solid" ? "line" : style},
                              {"width", decimal(line_width(relation.source_count))}});
  xml.element("y:Arrows", {{"source", "none"}, {"target", head}});
  write_text(xml, "y:EdgeLabel", shorten(clean_for_xml(relation.label), kLongestBoxName));
  xml.close();
  xml.close();
}

}  // namespace entente
