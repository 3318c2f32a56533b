#include "graph/filter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <queue>
#include <vector>

#include "graph/error.hpp"
#include "graph/rank.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

/// "-sells-shells-to-": holds the keys of "sells" and "shells to", not that of "sell".
std::string word_key(std::string_view words) { return fmt::format("-{}-", slug(words)); }

/// `words` is the key of options.relation, or empty.
bool meets(const Snapshot& snapshot, const Relation& relation, const FilterOptions& options,
           const std::string& words) {
  if (options.actors_only && (!is_actor(snapshot.entities[relation.subject].type) ||
                              !is_actor(snapshot.entities[relation.object].type))) {
    return false;
  }
  if (options.type && snapshot.entities[relation.subject].type != *options.type &&
      snapshot.entities[relation.object].type != *options.type) {
    return false;
  }
  if (!words.empty() && word_key(relation.label).find(words) == std::string::npos) return false;
  return relation.source_count >= options.min_sources;
}

constexpr std::uint32_t kFar = 0xffffffff;

/// How many relations of `kept` lie between an entity and each other one, by breadth-first search.
std::vector<std::uint32_t> distances(const Snapshot& snapshot, const std::vector<bool>& kept,
                                     std::uint32_t from) {
  std::vector<std::vector<std::uint32_t>> neighbours(snapshot.entities.size());
  for (std::size_t i = 0; i < snapshot.relations.size(); ++i) {
    if (!kept[i]) continue;
    const Relation& relation = snapshot.relations[i];
    neighbours[relation.subject].push_back(relation.object);
    neighbours[relation.object].push_back(relation.subject);
  }
  std::vector<std::uint32_t> distance(snapshot.entities.size(), kFar);
  distance[from] = 0;
  std::queue<std::uint32_t> open({from});
  for (; !open.empty(); open.pop()) {
    for (const std::uint32_t next : neighbours[open.front()]) {
      if (distance[next] != kFar) continue;
      distance[next] = distance[open.front()] + 1;
      open.push(next);
    }
  }
  return distance;
}

std::uint32_t index_of(const Snapshot& snapshot, const std::string& id) {
  const auto found = std::ranges::lower_bound(snapshot.entities, id, {}, &Entity::id);
  if (found == snapshot.entities.end() || found->id != id) {
    throw Error(ErrorKind::kInput, fmt::format("no entity has the id \"{}\"", id));
  }
  return static_cast<std::uint32_t>(found - snapshot.entities.begin());
}

/// Entities at most `hops` away, and the relations among them.
void keep_around(const Snapshot& snapshot, std::uint32_t centre, std::uint32_t hops,
                 std::vector<bool>& kept) {
  const std::vector<std::uint32_t> distance = distances(snapshot, kept, centre);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const Relation& relation = snapshot.relations[i];
    kept[i] = kept[i] && distance[relation.subject] <= hops && distance[relation.object] <= hops;
  }
}

void keep_strongest(const Snapshot& snapshot, std::size_t count, std::vector<bool>& kept) {
  for (const std::uint32_t relation : strongest_relations(snapshot, snapshot.relations.size())) {
    if (!kept[relation]) continue;
    kept[relation] = count > 0;
    if (count > 0) --count;
  }
}

Snapshot cut(const Snapshot& snapshot, const std::vector<bool>& kept,
             std::optional<std::uint32_t> centre) {
  std::vector<bool> is_used(snapshot.entities.size(), false);
  if (centre) is_used[*centre] = true;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (!kept[i]) continue;
    is_used[snapshot.relations[i].subject] = true;
    is_used[snapshot.relations[i].object] = true;
  }
  Snapshot result;
  result.has_things = snapshot.has_things;
  std::vector<std::uint32_t> new_index(snapshot.entities.size(), 0);
  for (std::size_t i = 0; i < snapshot.entities.size(); ++i) {
    if (!is_used[i]) continue;
    new_index[i] = static_cast<std::uint32_t>(result.entities.size());
    result.entities.push_back(snapshot.entities[i]);
  }
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (!kept[i]) continue;
    Relation& relation = result.relations.emplace_back(snapshot.relations[i]);
    relation.subject = new_index[relation.subject];
    relation.object = new_index[relation.object];
  }
  return result;
}

}  // namespace

Snapshot filter(const Snapshot& snapshot, const FilterOptions& options) {
  const std::string words = options.relation.empty() ? "" : word_key(options.relation);
  std::vector<bool> kept(snapshot.relations.size());
  for (std::size_t i = 0; i < kept.size(); ++i) {
    kept[i] = meets(snapshot, snapshot.relations[i], options, words);
  }
  std::optional<std::uint32_t> centre;
  if (options.around) {
    centre = index_of(snapshot, *options.around);
    keep_around(snapshot, *centre, options.hops, kept);
  }
  if (options.top) keep_strongest(snapshot, *options.top, kept);
  return cut(snapshot, kept, centre);
}

}  // namespace entente
