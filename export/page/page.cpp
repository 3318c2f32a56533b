#include "export/page/page.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

#include "export/draw/graphviz.hpp"
#include "export/page/page_data.hpp"
#include "export/page/policy_hash.hpp"
#include "export/page/resources.hpp"
#include "export/xml_text.hpp"

namespace entente {
namespace {

/// Style rules that give an element drawn in a colour of the light theme that of the dark one.
std::string dark_rules() {
  const Theme& light = kLightTheme;
  const Theme& dark = kDarkTheme;
  const std::array<std::pair<std::string_view, std::string_view>, 15> colors = {{
      {light.background, dark.background},
      {light.text, dark.text},
      {light.faint_text, dark.faint_text},
      {light.node_border, dark.node_border},
      {light.field, dark.field},
      {light.field_border, dark.field_border},
      {light.lines[0], dark.lines[0]},
      {light.lines[1], dark.lines[1]},
      {light.lines[2], dark.lines[2]},
      {light.faint_lines[0], dark.faint_lines[0]},
      {light.faint_lines[1], dark.faint_lines[1]},
      {light.faint_lines[2], dark.faint_lines[2]},
      {light.labels[0], dark.labels[0]},
      {light.labels[1], dark.labels[1]},
      {light.labels[2], dark.labels[2]},
  }};
  std::string rules;
  for (const auto& [from, to] : colors) {
    for (const char* property : {"fill", "stroke"}) {
      rules += fmt::format(".dark #picture [{0}=\"{1}\"]{{{0}:{2}}}\n", property, from, to);
    }
  }
  return rules;
}

/// HTML escapes as XML does, in text and in attributes.
/// The template with each {{name}} replaced; what is put in is not looked at again.
void fill_in(std::string_view page,
             const std::array<std::pair<std::string_view, std::string>, 8>& values,
             std::ostream& output) {
  while (!page.empty()) {
    const auto open = page.find("{{");
    output << page.substr(0, open);
    if (open == page.npos) return;
    const auto close = page.find("}}", open);
    const std::string_view name = page.substr(open + 2, close - open - 2);
    for (const auto& [key, value] : values) {
      if (key == name) output << value;
    }
    page.remove_prefix(close + 2);
  }
}

}  // namespace

std::string inline_svg(Drawing drawing) {
  for (Stroke& stroke : drawing.strokes) stroke.url.clear();
  for (TextBox& box : drawing.boxes) box.url.clear();
  const std::string svg = render(drawing, ImageFormat::kSvg);
  return svg.substr(svg.find("<svg"));
}

void write_page(const PageInput& input, std::ostream& output) {
  PictureOptions options = input.picture;
  options.theme = &kLightTheme;
  options.title.clear();  // it stands at the head of the page
  const Drawing drawing = make_picture(input.drawn, options);
  const std::string style = std::string(page_resource("page.css")) + dark_rules();
  const std::string script(page_resource("page.js"));
  const std::string policy = fmt::format(
      "default-src 'none'; script-src '{}'; style-src '{}'; img-src data:; base-uri 'none'; "
      "form-action 'none'",
      policy_hash(script), policy_hash(style));
  fill_in(page_resource("page.html"),
          {{{"policy", policy},
            {"title", escape_xml_attribute(input.picture.title.empty() ? "Knowledge graph"
                                                                       : input.picture.title)},
            {"made_by", escape_xml_attribute(input.made_by)},
            {"caption", escape_xml_attribute(input.picture.caption)},
            {"style", style},
            {"picture", inline_svg(drawing)},
            {"data", page_data(input, drawing)},
            {"script", script}}},
          output);
}

}  // namespace entente
