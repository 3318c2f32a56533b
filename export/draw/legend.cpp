#include "export/draw/legend.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "export/draw/graphviz.hpp"
#include "export/fields.hpp"

namespace entente {
namespace {

constexpr double kRowHeight = 17;
constexpr double kSampleWidth = 30;
constexpr double kSwatchWidth = 15;
constexpr double kSwatchHeight = 10;
constexpr double kTextGap = 5;
constexpr double kItemGap = 12;
constexpr double kFontSize = 9;

/// A sample of a colour or a line, and what it means; or words that need none.
struct Item {
  std::string text;
  std::string fill;  ///< of a swatch; empty for a line
  Stroke stroke;
};

TextBox text_box(const std::string& text, const Theme& theme) {
  TextBox box;
  box.lines = {{text, std::string(theme.text), false, false}};
  box.font_size = kFontSize;
  box.kind = "legend";
  box.is_left_aligned = true;
  return box;
}

Item line_item(const std::string& text, std::string_view color, LineStyle style, LineEnd end,
               double width) {
  Stroke stroke;
  stroke.color = color;
  stroke.style = style;
  stroke.end = end;
  stroke.width = width;
  stroke.kind = "legend";
  return {text, "", stroke};
}

std::vector<Item> type_items(const Scene& scene) {
  std::vector<Item> items;
  for (std::size_t i = 0; i < kEntityTypeNames.size(); ++i) {
    const auto type = static_cast<EntityType>(i);
    if (std::ranges::find(scene.types, type) == scene.types.end()) continue;
    items.push_back({std::string(to_string(type)), std::string(fill_of(type)), {}});
  }
  return items;
}

std::vector<Item> line_items(const Scene& scene, const Theme& theme) {
  std::vector<Item> items;
  const auto occurs = [&](auto matches) { return std::ranges::any_of(scene.edges, matches); };
  const auto add_sign = [&](int sign, const char* text) {
    if (!occurs([sign](const SceneEdge& edge) { return edge.sign == sign; })) return;
    items.push_back(
        line_item(text, pick(theme.lines, sign), LineStyle::kSolid, LineEnd::kPlain, 2.4));
  };
  add_sign(1, "cooperation");
  add_sign(-1, "conflict");
  add_sign(0, "neither");
  const auto add_style = [&](LineStyle style, LineEnd end, const char* text) {
    if (!occurs([style](const SceneEdge& edge) { return edge.line.style == style; })) return;
    items.push_back(line_item(text, theme.text, style, end, 1.2));
  };
  add_style(LineStyle::kSolid, LineEnd::kArrow, "stated");
  add_style(LineStyle::kDashed, LineEnd::kArrow, "only possible");
  add_style(LineStyle::kDotted, LineEnd::kBar, "denied");
  // What is denied ends in a bar, whether mutual or not.
  const auto is_plain = [](const SceneEdge& edge) { return edge.line.end == LineEnd::kPlain; };
  if (occurs(is_plain)) {
    items.push_back(line_item("mutual", theme.text, LineStyle::kSolid, LineEnd::kPlain, 1.2));
  }
  if (occurs([](const SceneEdge& edge) { return edge.is_faint; })) {
    items.push_back(line_item(fmt::format("faint = less sure than {:.0f} %", 100 * kFaintBelow),
                              pick(theme.faint_lines, 0), LineStyle::kSolid, LineEnd::kPlain, 2.4));
  }
  if (occurs([](const SceneEdge& edge) { return edge.source_count > 1; })) {
    items.push_back(line_item("more sources", theme.text, LineStyle::kSolid, LineEnd::kPlain, 4));
  }
  if (occurs([](const SceneEdge& edge) { return edge.has_counts; })) {
    items.push_back({"×3 = three claims", "", {}});
  }
  return items;
}

bool is_words(const Item& item) { return item.fill.empty() && item.stroke.color.empty(); }

/// Of the sample and the gap behind it.
double sample_width(const Item& item) {
  if (is_words(item)) return 0;
  return (item.fill.empty() ? kSampleWidth : kSwatchWidth) + kTextGap;
}

void add_item(Drawing& drawing, const Item& item, TextBox text, const Theme& theme, Point left) {
  if (!is_words(item) && item.fill.empty()) {
    Stroke stroke = item.stroke;
    const Point step{kSampleWidth / 3, 0};
    stroke.curve = {left, left + step, left + step * 2, left + step * 3};
    drawing.strokes.push_back(stroke);
  } else if (!is_words(item)) {
    TextBox swatch;
    swatch.box = {{left.x + kSwatchWidth / 2, left.y}, {kSwatchWidth, kSwatchHeight}};
    swatch.fill = item.fill;
    swatch.border = theme.node_border;
    swatch.border_width = 0.6;
    swatch.kind = "legend";
    drawing.boxes.push_back(swatch);
  }
  text.box.center = {left.x + sample_width(item) + text.box.size.width / 2, left.y};
  drawing.boxes.push_back(std::move(text));
}

}  // namespace

double add_legend(Drawing& drawing, const Scene& scene, const Theme& theme, Point origin,
                  double width) {
  double y = origin.y + kRowHeight / 2;
  for (const auto& items : {type_items(scene), line_items(scene, theme)}) {
    std::vector<TextBox> texts;
    for (const Item& item : items) texts.push_back(text_box(item.text, theme));
    const std::vector<Size> sizes = measure_text(texts);
    double x = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const double item_width = sample_width(items[i]) + sizes[i].width;
      if (x > 0 && x + item_width > width) {
        x = 0;
        y += kRowHeight;
      }
      texts[i].box.size = sizes[i];
      add_item(drawing, items[i], texts[i], theme, {origin.x + x, y});
      x += item_width + kItemGap;
    }
    if (!items.empty()) y += kRowHeight;
  }
  return y - kRowHeight / 2 - origin.y;
}

}  // namespace entente
