#include "graph/diff.hpp"

#include <string_view>
#include <tuple>

namespace entente {
namespace {

/// Merges two lists that are sorted by `key`, which no two elements share.
template <typename T, typename Key, typename IsSame>
ListChanges merge(const std::vector<T>& before, const std::vector<T>& after, Key key,
                  IsSame is_same) {
  ListChanges changes;
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  while (i < before.size() || j < after.size()) {
    const bool is_gone =
        j == after.size() || (i < before.size() && key(before[i], true) < key(after[j], false));
    const bool is_come =
        i == before.size() || (j < after.size() && key(after[j], false) < key(before[i], true));
    if (is_gone) {
      changes.gone.push_back(i++);
    } else if (is_come) {
      changes.come.push_back(j++);
    } else {
      if (!is_same(before[i], after[j])) changes.changed.emplace_back(i, j);
      ++i;
      ++j;
    }
  }
  return changes;
}

bool is_same_entity(const Entity& a, const Entity& b) {
  return a.name == b.name && a.type == b.type && a.country == b.country && a.aliases == b.aliases;
}

bool is_same_relation(const Relation& a, const Relation& b) {
  return a.label == b.label && a.event == b.event && a.stances == b.stances &&
         a.source_count == b.source_count;
}

}  // namespace

SnapshotChanges compare(const Snapshot& before, const Snapshot& after) {
  SnapshotChanges changes;
  changes.entities = merge(
      before.entities, after.entities,
      [](const Entity& entity, bool) { return std::string_view(entity.id); }, is_same_entity);
  const auto edge = [&](const Relation& relation, bool is_before) {
    const Snapshot& snapshot = is_before ? before : after;
    return std::make_tuple(std::string_view(snapshot.entities[relation.subject].id),
                           std::string_view(relation.predicate),
                           std::string_view(snapshot.entities[relation.object].id));
  };
  changes.relations = merge(before.relations, after.relations, edge, is_same_relation);
  return changes;
}

}  // namespace entente
