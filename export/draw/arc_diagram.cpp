#include "export/draw/arc_diagram.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "export/draw/graphviz.hpp"

namespace entente {
namespace {

constexpr double kArcMargin = 16;
constexpr double kWordGap = 14;      ///< between words
constexpr double kWordPadding = 4;   ///< around a word's text
constexpr double kLevelHeight = 22;  ///< between arcs over each other
constexpr double kLaneHeight = 20;
constexpr double kWordSize = 12;
constexpr double kArcLabelSize = 9;

[[nodiscard]] std::pair<std::size_t, std::size_t> ends_of(const Arc& arc) {
  return std::minmax(arc.from, arc.to);
}

[[nodiscard]] std::vector<TextBox> word_boxes(const std::vector<ArcWord>& words,
                                              const Theme& theme) {
  std::vector<TextBox> boxes;
  for (const ArcWord& word : words) {
    TextBox& box = boxes.emplace_back();
    for (const std::string& line : word.lines)
      box.lines.push_back({line, std::string(box.lines.empty() ? theme.text : theme.faint_text),
                           box.lines.empty(), false});
    box.font_size = kWordSize;
    box.fill = word.fill;
    box.kind = "word";
  }
  return boxes;
}

[[nodiscard]] std::vector<TextBox> label_boxes(const std::vector<Arc>& arcs, const Theme& theme) {
  std::vector<TextBox> boxes;
  for (const Arc& arc : arcs) {
    TextBox& box = boxes.emplace_back();
    box.lines = {{arc.label, std::string(theme.labels[2]), false, false}};
    box.font_size = kArcLabelSize;
    box.fill = theme.background;
    box.is_rounded = false;
    box.kind = "relation";
  }
  return boxes;
}

/// The labels of all lanes, lane by lane.
[[nodiscard]] std::vector<TextBox> lane_boxes(const std::vector<Lane>& lanes, const Theme& theme) {
  std::vector<TextBox> boxes;
  for (const Lane& lane : lanes)
    for (const Lane::Label& label : lane.labels) {
      TextBox& box = boxes.emplace_back();
      box.lines = {{label.text, std::string(theme.text), label.is_main, false}};
      box.font_size = kArcLabelSize;
      box.fill = theme.background;
      box.kind = "role";
    }
  return boxes;
}

void measure(std::vector<TextBox>& boxes, double padding) {
  const auto sizes = measure_text(boxes);
  for (std::size_t i = 0; i < boxes.size(); ++i)
    boxes[i].box.size = {sizes[i].width + 2 * padding, sizes[i].height + 2 * padding};
}

/// For each arc, on which level it runs: one above the highest arc that it spans.
[[nodiscard]] std::vector<std::size_t> levels_of(const std::vector<Arc>& arcs) {
  std::vector<std::size_t> order, levels(arcs.size(), 1);
  for (std::size_t i = 0; i < arcs.size(); ++i)
    if (arcs[i].from != Arc::kNowhere) order.push_back(i);
  const auto length = [&](std::size_t i) {
    const auto [low, high] = ends_of(arcs[i]);
    return high - low;
  };
  std::ranges::stable_sort(order, {}, length);
  for (std::size_t a = 0; a < order.size(); ++a) {
    const auto [low, high] = ends_of(arcs[order[a]]);
    for (std::size_t b = 0; b < a; ++b) {
      const auto [first, last] = ends_of(arcs[order[b]]);
      if (first < high && low < last)
        levels[order[a]] = std::max(levels[order[a]], levels[order[b]] + 1);
    }
  }
  return levels;
}

/// Puts the words side by side, neighbours far enough apart for the label of an arc between them
/// and for those of a lane above them. Returns the width of the row.
double set_columns(const std::vector<Arc>& arcs, const std::vector<TextBox>& labels,
                   const std::vector<double>& lane_widths, std::vector<TextBox>& words) {
  std::vector<double> room(words.size() + 1, 0.0);  // between the centres of word i - 1 and i
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    const auto [low, high] = ends_of(arcs[i]);
    if (high - low == 1) room[high] = std::max(room[high], labels[i].box.size.width + kWordGap);
  }
  for (std::size_t i = 1; i < words.size(); ++i)
    room[i] = std::max(room[i], (lane_widths[i - 1] + lane_widths[i]) / 2);
  double right = kArcMargin - kWordGap, center = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const double half = std::max(words[i].box.size.width, lane_widths[i] - kWordGap) / 2;
    center = std::max(right + kWordGap + half, i == 0 ? 0.0 : center + room[i]);
    words[i].box.center.x = center;
    right = center + half;
  }
  return right + kArcMargin;
}

/// Where arcs touch a word: side by side over its middle, those to the left on the left.
class Anchors {
 public:
  Anchors(const std::vector<Arc>& arcs, std::size_t words) : touching_(words) {
    for (std::size_t i = 0; i < arcs.size(); ++i) {
      touching_[arcs[i].to].push_back({other_end(arcs[i], arcs[i].to), i});
      if (arcs[i].from != Arc::kNowhere)
        touching_[arcs[i].from].push_back({other_end(arcs[i], arcs[i].from), i});
    }
    // From left to right: arcs to the left, the nearest first, then those to the right, the
    // farthest first, so that none crosses another.
    for (std::size_t word = 0; word < words; ++word)
      std::ranges::sort(touching_[word], {}, [&](const Touch& touch) {
        const auto distance = static_cast<double>(touch.other) - static_cast<double>(word);
        const int side = distance < 0 ? 0 : distance > 0 ? 2 : 1;
        return std::pair(side, -distance);
      });
  }
  [[nodiscard]] double offset(std::size_t word, std::size_t arc, double width) const {
    const auto& all = touching_[word];
    const auto place = std::ranges::find(all, arc, &Touch::arc) - all.begin();
    const double step = std::min(7.0, width / static_cast<double>(all.size() + 1));
    return (static_cast<double>(place) - static_cast<double>(all.size() - 1) / 2) * step;
  }

 private:
  struct Touch {
    std::size_t other, arc;
  };
  [[nodiscard]] static std::size_t other_end(const Arc& arc, std::size_t word) {
    if (arc.from == Arc::kNowhere) return word;
    return arc.from == word ? arc.to : arc.from;
  }
  std::vector<std::vector<Touch>> touching_;
};

/// The widest label of a lane above each word; 0 for none.
[[nodiscard]] std::vector<double> lane_widths(const std::vector<Lane>& lanes,
                                              const std::vector<TextBox>& boxes,
                                              std::size_t words) {
  std::vector<double> widths(words, 0.0);
  auto box = boxes.begin();
  for (const Lane& lane : lanes)
    for (const Lane::Label& label : lane.labels)
      widths[label.word] = std::max(widths[label.word], (box++)->box.size.width + kWordGap / 2);
  return widths;
}

/// Puts each lane's labels over their words, a line through them.
void draw_lanes(const std::vector<Lane>& lanes, const std::vector<TextBox>& columns,
                const Theme& theme, std::vector<TextBox>& boxes, Drawing& drawing) {
  auto box = boxes.begin();
  for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
    const double y = kArcMargin + (static_cast<double>(lanes.size() - lane) - 0.5) * kLaneHeight;
    double left = drawing.size.width, right = 0;
    for (const Lane::Label& label : lanes[lane].labels) {
      box->box.center = {columns[label.word].box.center.x, y};
      left = std::min(left, box->box.center.x);
      right = std::max(right, box->box.center.x);
      ++box;
    }
    if (right <= left) continue;
    Stroke& stroke = drawing.strokes.emplace_back();
    const double third = (right - left) / 3;
    stroke.curve = {{left, y}, {left + third, y}, {right - third, y}, {right, y}};
    stroke.color = theme.lines[0];
    stroke.kind = "predicate";
  }
  drawing.boxes.insert(drawing.boxes.end(), boxes.begin(), boxes.end());
}

}  // namespace

Drawing draw_arcs(const std::vector<ArcWord>& words, const std::vector<Arc>& arcs,
                  const std::vector<Lane>& lanes, const Theme& theme) {
  Drawing drawing;
  drawing.background = theme.background;
  auto columns = word_boxes(words, theme);
  auto labels = label_boxes(arcs, theme);
  measure(columns, kWordPadding);
  measure(labels, 1);
  auto roles = lane_boxes(lanes, theme);
  measure(roles, 1);
  drawing.size.width = set_columns(arcs, labels, lane_widths(lanes, roles, words.size()), columns);
  const auto levels = levels_of(arcs);
  const std::size_t highest = levels.empty() ? 1 : std::ranges::max(levels);
  const double lanes_height = static_cast<double>(lanes.size()) * kLaneHeight;
  const double tree_top = kArcMargin + lanes_height + (lanes.empty() ? 0 : kArcMargin / 2);
  const double row_top = tree_top + (static_cast<double>(highest) + 1) * kLevelHeight;
  double bottom = row_top;
  for (TextBox& column : columns) {
    column.box.center.y = row_top + column.box.size.height / 2;
    bottom = std::max(bottom, column.box.bottom());
  }
  drawing.size.height = bottom + kArcMargin;
  const Anchors anchors(arcs, words.size());
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    const auto anchor = [&](std::size_t word) {
      const Box& box = columns[word].box;
      return Point{box.center.x + anchors.offset(word, i, box.size.width), row_top - 2};
    };
    const bool is_root = arcs[i].from == Arc::kNowhere;
    const double top =
        is_root ? tree_top : row_top - (static_cast<double>(levels[i]) + 0.3) * kLevelHeight;
    const Point end = anchor(arcs[i].to);
    const Point start = is_root ? Point{end.x, top} : anchor(arcs[i].from);
    // A cubic curve reaches three quarters of the way to its control points.
    const double reach = is_root ? end.y : row_top - 2 - (row_top - 2 - top) * 4 / 3;
    Stroke& stroke = drawing.strokes.emplace_back();
    stroke.curve = {start, {start.x, reach}, {end.x, reach}, end};
    if (is_root)
      stroke.curve = {start, start + (end - start) * 0.3, start + (end - start) * 0.7, end};
    stroke.color = theme.lines[is_root ? 1 : 2];
    stroke.end = LineEnd::kArrow;
    stroke.kind = "relation";
    labels[i].box.center = {(start.x + end.x) / 2, top};
  }
  drawing.boxes = std::move(columns);
  drawing.boxes.insert(drawing.boxes.end(), labels.begin(), labels.end());
  draw_lanes(lanes, drawing.boxes, theme, roles, drawing);
  return drawing;
}

}  // namespace entente
