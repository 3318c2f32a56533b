#include "export/draw/scene.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "export/draw/wrap.hpp"
#include "export/fields.hpp"
#include "export/xml_text.hpp"

namespace entente {
namespace {

constexpr double kLabelSize = 9;
constexpr std::size_t kLongestName = 60;
constexpr std::size_t kLongestLabel = 70;
constexpr const char* kNoBreak = "\xC2\xA0";
constexpr std::size_t kBundledRelations = 3;
constexpr std::size_t kTitledRelations = 8;

LineStyle style_of(const StanceCounts& stances) {
  if (stances.certain > 0) return LineStyle::kSolid;
  return stances.possible > 0 ? LineStyle::kDashed : LineStyle::kDotted;
}

std::string count_suffix(const Relation& relation) {
  std::string suffix =
      relation.claim_count > 1 ? fmt::format("{}×{}", kNoBreak, relation.claim_count) : "";
  const StanceCounts& stances = relation.stances;
  if (is_contradicted(stances)) {
    suffix += fmt::format(" ({}{}denied)", stances.denied, kNoBreak);
  }
  return suffix;
}

/// The quote with its speaker and source, for the line that appears under the pointer.
std::string describe(const Relation& relation, const Snapshot& snapshot) {
  const auto name = [&](std::uint32_t index) -> const std::string& {
    return snapshot.entities[index].name;
  };
  const Quote& quote = relation.quote;
  std::string text = fmt::format("{} {} {}{}", name(relation.subject), relation.label,
                                 name(relation.object), count_suffix(relation));
  const LineStyle style = style_of(relation.stances);
  if (style == LineStyle::kDashed) text += " (possible)";
  if (style == LineStyle::kDotted) text += " (denied)";
  if (!quote.sentence.empty()) text += "\n“" + quote.sentence + "”";
  const std::string source = source_of(quote);
  if (!source.empty()) text += "\n— " + source;
  return text + '\n' + doubt_text(relation.right, relation.confidence);
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// What stands before the relations of a list, and before their further lines.
constexpr const char* kBullet = "•\xC2\xA0";
constexpr const char* kIndent = "\xC2\xA0\xC2\xA0\xC2\xA0";

void add_relation_lines(TextBox& label, const Relation& relation, std::size_t width,
                        const Theme& theme) {
  std::string text = shorten(clean_for_xml(relation.label), kLongestLabel);
  if (is_blank(text)) text = "is related to";
  const LineStyle style = style_of(relation.stances);
  if (style == LineStyle::kDotted) text = "denied: " + text;
  const auto color = std::string(is_faint(relation) ? theme.faint_text
                                                    : pick(theme.labels, sign_of(relation.event)));
  const char* start = label.is_left_aligned ? kBullet : "";
  for (const std::string& part : wrap(text + count_suffix(relation), width)) {
    label.lines.push_back({start + part, color, false, style == LineStyle::kDashed});
    if (label.is_left_aligned) start = kIndent;
  }
}

using Relations = std::vector<const Relation*>;

/// What everything in a scene is made with.
struct Style {
  const Snapshot& snapshot;
  const Theme& theme;
  const Lettering& lettering;
};

TextBox make_label(const Relations& relations, const Style& style) {
  TextBox label;
  label.font_size = kLabelSize;
  label.kind = "relation";
  label.url = relations.front()->quote.url;
  label.is_left_aligned = relations.size() > 1;
  const std::size_t width =
      relations.size() == 1 ? style.lettering.label_width : style.lettering.list_width;
  // "+1 more" would take the line that the relation itself can have.
  const std::size_t shown =
      relations.size() <= kBundledRelations + 1 ? relations.size() : kBundledRelations;
  for (std::size_t i = 0; i < shown; ++i) {
    add_relation_lines(label, *relations[i], width, style.theme);
  }
  if (shown < relations.size()) {
    label.lines.push_back({fmt::format("{}+{} more", kIndent, relations.size() - shown),
                           std::string(style.theme.labels[1]), false, false});
  }
  for (std::size_t i = 0; i < std::min(relations.size(), kTitledRelations); ++i) {
    label.title += (i == 0 ? "" : "\n\n") + describe(*relations[i], style.snapshot);
  }
  return label;
}

/// Direction, stance and sign: what one line can show. Symmetric relations take the order of
/// their ends' indexes.
using BundleKey = std::tuple<std::uint32_t, std::uint32_t, LineStyle, bool, int>;

BundleKey key_of(const Relation& relation) {
  auto [from, to] = std::pair(relation.subject, relation.object);
  if (relation.is_symmetric && from > to) std::swap(from, to);
  return {from, to, style_of(relation.stances), !relation.is_symmetric, sign_of(relation.event)};
}

/// Neutral relations ride on a coloured line of the same direction and stance, where there is one.
void join_neutral(std::map<BundleKey, Relations>& bundles) {
  for (auto it = bundles.begin(); it != bundles.end();) {
    auto key = it->first;
    if (std::get<4>(key) != 0) {
      ++it;
      continue;
    }
    auto host = bundles.end();
    for (const int sign : {1, -1}) {
      std::get<4>(key) = sign;
      const auto found = bundles.find(key);
      if (found != bundles.end() && host == bundles.end()) host = found;
    }
    if (host == bundles.end()) {
      ++it;
      continue;
    }
    host->second.insert(host->second.end(), it->second.begin(), it->second.end());
    it = bundles.erase(it);
  }
}

constexpr double kDotsMore = 0.6;

double pen_width(std::uint32_t source_count) {
  return std::min(0.9 + 0.55 * static_cast<double>(source_count - 1), 4.0);
}

SceneEdge make_edge(const BundleKey& key, const Relations& relations, const Style& style) {
  SceneEdge edge;
  std::tie(edge.from, edge.to, edge.line.style, edge.is_directed, edge.sign) = key;
  edge.label = make_label(relations, style);
  for (const Relation* relation : relations) {
    edge.source_count = std::max(edge.source_count, relation->source_count);
    edge.has_counts = edge.has_counts || relation->claim_count > 1;
    edge.label.shows.push_back(
        static_cast<std::uint32_t>(relation - style.snapshot.relations.data()));
  }
  edge.is_faint =
      std::ranges::all_of(relations, [](const Relation* relation) { return is_faint(*relation); });
  edge.line.color = pick(edge.is_faint ? style.theme.faint_lines : style.theme.lines, edge.sign);
  edge.line.width = pen_width(edge.source_count);
  // Dots need more ink than dashes to be seen.
  if (edge.line.style == LineStyle::kDotted) edge.line.width += kDotsMore;
  edge.line.end = edge.line.style == LineStyle::kDotted ? LineEnd::kBar
                  : edge.is_directed                    ? LineEnd::kArrow
                                                        : LineEnd::kPlain;
  edge.line.kind = "relation";
  edge.line.title = describe(*relations.front(), style.snapshot);
  edge.line.url = edge.label.url;
  edge.line.shows = edge.label.shows;
  return edge;
}

std::vector<SceneEdge> make_edges(const Style& style) {
  std::map<BundleKey, Relations> bundles;
  for (const Relation& relation : style.snapshot.relations) {
    bundles[key_of(relation)].push_back(&relation);
  }
  join_neutral(bundles);
  std::vector<SceneEdge> edges;
  for (auto& [key, relations] : bundles) {
    std::ranges::stable_sort(relations, std::ranges::greater{},
                             [](const Relation* relation) { return relation->claim_count; });
    edges.push_back(make_edge(key, relations, style));
  }
  return edges;
}

std::vector<double> drawn_degrees(const Snapshot& snapshot) {
  std::vector<double> degrees(snapshot.entities.size());
  for (const Relation& relation : snapshot.relations) {
    degrees[relation.subject] += relation.claim_count;
    if (relation.object != relation.subject) degrees[relation.object] += relation.claim_count;
  }
  return degrees;
}

TextBox make_node(const Entity& entity, double share, const Style& style) {
  const double smallest = style.lettering.smallest_name;
  const double largest = style.lettering.largest_name;
  TextBox node;
  node.font_size = smallest + (largest - smallest) * std::sqrt(share);
  node.kind = "entity " + std::string(to_string(entity.type));
  node.fill = fill_of(entity.type);
  node.border = style.theme.node_border;
  node.border_width = 0.6 + 0.9 * share;
  std::string name = shorten(clean_for_xml(entity.name), kLongestName);
  if (is_blank(name)) name = "(no name)";
  for (std::string& part : wrap(name, style.lettering.name_width)) {
    node.lines.push_back(
        {std::move(part), std::string(style.theme.node_text), share > 0.35, false});
  }
  node.title = fmt::format("{} ({})", entity.name, to_string(entity.type));
  for (const std::string& alias : entity.aliases) {
    node.title += (&alias == &entity.aliases.front() ? "\nalso: " : ", ") + alias;
  }
  return node;
}

}  // namespace

Scene make_scene(const Snapshot& snapshot, const Theme& theme, const Lettering& lettering) {
  const Style style{snapshot, theme, lettering};
  Scene scene;
  const std::vector<double> degrees = drawn_degrees(snapshot);
  const double most = degrees.empty() ? 1 : std::max(1.0, std::ranges::max(degrees));
  for (std::size_t i = 0; i < snapshot.entities.size(); ++i) {
    scene.nodes.push_back(make_node(snapshot.entities[i], degrees[i] / most, style));
    scene.nodes.back().shows = {static_cast<std::uint32_t>(i)};
    scene.types.push_back(snapshot.entities[i].type);
  }
  scene.edges = make_edges(style);
  return scene;
}

void set_distances(Scene& scene, std::size_t start) {
  std::vector<std::vector<std::size_t>> neighbours(scene.nodes.size());
  for (const SceneEdge& edge : scene.edges) {
    neighbours[edge.from].push_back(edge.to);
    neighbours[edge.to].push_back(edge.from);
  }
  scene.distances.assign(scene.nodes.size(), scene.nodes.size());
  scene.distances[start] = 0;
  std::vector<std::size_t> queue{start};
  for (std::size_t i = 0; i < queue.size(); ++i) {
    for (const std::size_t next : neighbours[queue[i]]) {
      if (scene.distances[next] != scene.nodes.size()) continue;
      scene.distances[next] = scene.distances[queue[i]] + 1;
      queue.push_back(next);
    }
  }
}

}  // namespace entente
