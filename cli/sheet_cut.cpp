#include "cli/sheet_cut.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/rank.hpp"

namespace entente {
namespace {

constexpr std::size_t kEntitiesOnSheet = 30;
constexpr std::size_t kLinesOnSheet = 36;

/// A sure statement between bystanders says less of a graph than a doubtful one between those whom
/// it is about: strength counts most, but so does, by its square root, how much is said of the two
/// ends (the geometric mean of theirs).
std::vector<std::uint32_t> in_order_of_interest(const Snapshot& snapshot) {
  std::vector<double> degrees(snapshot.entities.size());
  for (const EntityRank& rank : rank_entities(snapshot)) {
    degrees[rank.entity] = rank.weighted_degree;
  }
  std::vector<std::uint32_t> order(snapshot.relations.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::uint32_t index) {
    const Relation& relation = snapshot.relations[index];
    return strength(relation) *
           std::pow(degrees[relation.subject] * degrees[relation.object], 0.25);
  });
  return order;
}

/// Relations that are drawn as one line have the same ends, stance and sign.
using Line = std::tuple<std::uint32_t, std::uint32_t, int, int>;

Line line_of(const Relation& relation) {
  const int stance = relation.stances.certain > 0 ? 0 : relation.stances.possible > 0 ? 1 : 2;
  return {relation.subject, relation.object, stance, sign_of(relation.event)};
}

}  // namespace

Snapshot keep_relations(const Snapshot& snapshot, const std::set<std::uint32_t>& relations) {
  constexpr std::uint32_t kUnused = UINT32_MAX;
  std::vector<std::uint32_t> index_of(snapshot.entities.size(), kUnused);
  for (const std::uint32_t i : relations) {
    index_of[snapshot.relations[i].subject] = index_of[snapshot.relations[i].object] = 0;
  }
  Snapshot kept;
  kept.has_things = snapshot.has_things;
  for (std::size_t i = 0; i < index_of.size(); ++i) {
    if (index_of[i] == kUnused) continue;
    index_of[i] = static_cast<std::uint32_t>(kept.entities.size());
    kept.entities.push_back(snapshot.entities[i]);
  }
  for (const std::uint32_t i : relations) {
    Relation relation = snapshot.relations[i];
    relation.subject = index_of[relation.subject];
    relation.object = index_of[relation.object];
    kept.relations.push_back(std::move(relation));
  }
  return kept;
}

Snapshot cut_to_sheet(const Snapshot& snapshot) {
  std::set<std::uint32_t> relations;
  std::set<std::uint32_t> entities;
  std::set<Line> lines;
  for (const std::uint32_t i : in_order_of_interest(snapshot)) {
    const Relation& relation = snapshot.relations[i];
    const std::size_t added = (entities.contains(relation.subject) ? 0U : 1U) +
                              (entities.contains(relation.object) ? 0U : 1U);
    const Line line = line_of(relation);
    if (entities.size() + added > kEntitiesOnSheet) continue;
    if (lines.size() == kLinesOnSheet && !lines.contains(line)) continue;
    relations.insert(i);
    entities.insert({relation.subject, relation.object});
    lines.insert(line);
  }
  return keep_relations(snapshot, relations);
}

}  // namespace entente
