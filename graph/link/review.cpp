#include "graph/link/review.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/link/link_table.hpp"
#include "graph/store/decisions.hpp"

namespace entente {
namespace {

/// Links of a graph and what became of them.
struct Linked {
  UnitTable table;
  std::vector<EntityLink> links;
  Curation curation;
  Clusters clusters;
  std::vector<std::uint32_t> articles;  ///< in which each unit is named
};

std::vector<std::uint32_t> count_articles(const UnitTable& table) {
  std::vector<std::pair<std::uint32_t, std::int64_t>> places;
  for (const MentionRow& mention : table.mentions) {
    places.emplace_back(table.unit_of_name.at(mention.name), mention.article);
  }
  std::ranges::sort(places);
  places.erase(std::unique(places.begin(), places.end()), places.end());
  std::vector<std::uint32_t> counts(table.units.size());
  for (const auto& [unit, article] : places) ++counts[unit];
  return counts;
}

Linked load(const Graph& graph) {
  Database& database = graph.database();
  const ReadView view(database);
  Linked linked;
  linked.table = load_units(database);
  linked.links = load_links(database, linked.table);
  linked.curation = replay(read_decisions(database));
  retype_units(linked.curation, linked.table.units);
  linked.clusters = cluster(linked.table.units, linked.links, linked.curation);
  linked.articles = count_articles(linked.table);
  return linked;
}

Entity entity_of(const Linked& linked, std::uint32_t unit) {
  const LinkUnit& stated = linked.table.units[unit];
  Entity entity;
  entity.id = stated.id;
  entity.name = stated.name;
  entity.type = stated.type;
  entity.country = stated.country;
  entity.aliases = stated.aliases;
  entity.mention_count = stated.mentions;
  entity.article_count = linked.articles[unit];
  return entity;
}

/// The links that `admits` lets in, in the order of their scores.
template <typename Admits>
std::vector<ReviewedLink> select(const Linked& linked, bool is_descending, Admits admits) {
  std::vector<ReviewedLink> selected;
  for (std::size_t i = 0; i < linked.links.size(); ++i) {
    const EntityLink& link = linked.links[i];
    const std::uint32_t from = find_unit(linked.table.units, link.from);
    const std::uint32_t to = find_unit(linked.table.units, link.to);
    if (from == linked.table.units.size() || to == linked.table.units.size()) continue;
    const bool is_merged = linked.clusters.head_of[from] == linked.clusters.head_of[to];
    if (!admits(i, from, to, is_merged)) continue;
    selected.push_back({entity_of(linked, from), entity_of(linked, to), link.rule, link.score,
                        is_merged, linked.clusters.fates[i]});
  }
  std::ranges::stable_sort(selected, [&](const ReviewedLink& a, const ReviewedLink& b) {
    const auto key = [&](const ReviewedLink& link) {
      return std::make_tuple(is_descending ? -link.score : link.score,
                             -static_cast<std::int64_t>(link.from.mention_count));
    };
    return key(a) < key(b);
  });
  return selected;
}

/// Whether people have hidden the entity of which a unit is the head.
std::vector<bool> find_hidden_heads(const Linked& linked) {
  std::vector<bool> is_hidden(linked.table.units.size());
  for (const std::string& id : linked.curation.hidden) {
    const std::uint32_t hidden = find_unit(linked.table.units, id);
    if (hidden != is_hidden.size()) is_hidden[linked.clusters.head_of[hidden]] = true;
  }
  return is_hidden;
}

}  // namespace

std::vector<ReviewedLink> load_reviewed_links(const Graph& graph, ReviewScope scope) {
  const Linked linked = load(graph);
  const std::vector<bool> hidden_heads = find_hidden_heads(linked);
  const auto is_hidden = [&](std::uint32_t unit) {
    return hidden_heads[linked.clusters.head_of[unit]];
  };
  const auto admits = [&](std::size_t link, std::uint32_t from, std::uint32_t to, bool is_merged) {
    if (linked.clusters.fates[link] == LinkFate::kDecided) return false;
    if (is_hidden(from) || is_hidden(to)) return false;
    const double score = linked.links[link].score;
    if (scope == ReviewScope::kMerged) return is_merged && score >= kLinked;
    return is_merged ? score >= kLinked && score < kSure : true;
  };
  return select(linked, scope == ReviewScope::kOpen, admits);
}

std::vector<ReviewedLink> load_links_of(const Graph& graph, std::string_view id) {
  const Linked linked = load(graph);
  const std::uint32_t unit = find_unit(linked.table.units, id);
  if (unit == linked.table.units.size()) return {};
  const std::uint32_t head = linked.clusters.head_of[unit];
  return select(linked, true, [&](std::size_t, std::uint32_t from, std::uint32_t to, bool) {
    return linked.clusters.head_of[from] == head || linked.clusters.head_of[to] == head;
  });
}

}  // namespace entente
