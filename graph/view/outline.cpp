#include "graph/view/outline.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string_view>
#include <utility>

#include "graph/store/by_row.hpp"
#include "graph/view/relation_list.hpp"

namespace entente {
namespace {

/// Until the index of each entity is known, an edge has its object's row.
void add_edges(std::uint32_t subject, std::string_view list, Outline& outline) {
  RelationListReader reader(list);
  std::uint32_t place = 0;
  for (ListedRelation relation; reader.next(relation); ++place) {
    if (relation.is_turned) continue;
    outline.edges.push_back(
        {subject, static_cast<std::uint32_t>(relation.other), relation.cost, relation.strength});
    outline.places.push_back(place);
  }
}

}  // namespace

Outline load_outline(Database& database) {
  Outline outline;
  ByRow<std::uint32_t> index_of;
  Statement rows =
      database.prepare("SELECT id, type, \"out\" FROM profiles WHERE NOT is_hidden ORDER BY key");
  while (rows.step()) {
    const std::uint32_t index = outline.entity_count();
    index_of.set(rows.get_int(0), index);
    outline.profiles.push_back(rows.get_int(0));
    outline.types.push_back(static_cast<EntityType>(rows.get_int(1)));
    add_edges(index, rows.get_text(2), outline);
  }
  for (WeightedEdge& edge : outline.edges) edge.object = index_of.at(edge.object);
  return outline;
}

Outline without_lone(Outline outline) {
  std::vector<bool> is_used(outline.entity_count(), false);
  for (const WeightedEdge& edge : outline.edges) {
    is_used[edge.subject] = true;
    is_used[edge.object] = true;
  }
  std::vector<std::uint32_t> new_index(outline.entity_count());
  std::uint32_t count = 0;
  for (std::uint32_t i = 0; i < outline.entity_count(); ++i) {
    if (!is_used[i]) continue;
    new_index[i] = count;
    outline.profiles[count] = outline.profiles[i];
    outline.types[count] = outline.types[i];
    ++count;
  }
  outline.profiles.resize(count);
  outline.types.resize(count);
  for (WeightedEdge& edge : outline.edges) {
    edge.subject = new_index[edge.subject];
    edge.object = new_index[edge.object];
  }
  return outline;
}

std::optional<std::uint32_t> find_index(const Outline& outline, std::int64_t profile) {
  const auto found = std::ranges::find(outline.profiles, profile);
  if (found == outline.profiles.end()) return {};
  return static_cast<std::uint32_t>(found - outline.profiles.begin());
}

std::vector<std::vector<std::int64_t>> read_claims_of_edges(
    Database& database, const Outline& outline, const std::vector<std::uint32_t>& edges) {
  // Edges come by their subjects, and of each in the order of its list.
  std::vector<std::size_t> order(edges.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return edges[i]; });
  std::vector<std::vector<std::int64_t>> claims(edges.size());
  for (auto at = order.begin(); at != order.end();) {
    const std::uint32_t subject = outline.edges[edges[*at]].subject;
    Statement row = database.prepare("SELECT \"out\" FROM profiles WHERE id = ?");
    row.bind_all(outline.profiles[subject]);
    row.step();
    RelationListReader reader(row.get_text(0));
    ListedRelation relation;
    for (std::uint32_t place = 0; at != order.end() && reader.next(relation); ++place) {
      while (at != order.end() && outline.edges[edges[*at]].subject == subject &&
             outline.places[edges[*at]] == place) {
        claims[*at++] = decode_rows(relation.claims);
      }
      if (at != order.end() && outline.edges[edges[*at]].subject != subject) break;
    }
  }
  return claims;
}

}  // namespace entente
