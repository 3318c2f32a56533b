#include "graph/relation_index.hpp"

#include <algorithm>
#include <string_view>

#include "graph/things.hpp"

namespace entente {
namespace {

std::string key_of(std::string_view subject, std::string_view predicate, std::string_view object) {
  std::string key;
  for (const std::string_view part : {subject, predicate, object}) key.append(part).append(1, '\0');
  return key;
}

std::string key_of(const Claim& claim) {
  const EdgeEnds ends = edge_ends(claim);
  return key_of(ends.subject->id, sense_of(claim), ends.object->id);
}

}  // namespace

RelationIndex::RelationIndex(const Snapshot& snapshot) : has_things_(snapshot.has_things) {
  relation_of_.reserve(snapshot.relations.size());
  for (std::uint32_t i = 0; i < snapshot.relations.size(); ++i) {
    const Relation& relation = snapshot.relations[i];
    relation_of_.emplace(key_of(snapshot.entities[relation.subject].id, relation.predicate,
                                snapshot.entities[relation.object].id),
                         i);
  }
}

std::vector<std::uint32_t> RelationIndex::relations_of(const Claim& claim) const {
  std::vector<std::uint32_t> relations;
  add(key_of(claim), relations);
  if (!has_things_) return relations;
  for (const Argument& argument : claim.arguments) {
    if (!argument.entity || !is_thing(argument.entity->type)) continue;
    const std::string& thing = argument.entity->id;
    if (thing == claim.subject.id || thing == claim.object.id) continue;
    add(key_of(claim.subject.id, claim.verb + thing_ending(argument.role), thing), relations);
  }
  return relations;
}

void RelationIndex::add(const std::string& key, std::vector<std::uint32_t>& relations) const {
  const auto found = relation_of_.find(key);
  if (found == relation_of_.end()) return;
  if (std::ranges::find(relations, found->second) == relations.end()) {
    relations.push_back(found->second);
  }
}

}  // namespace entente
