#pragma once

#include <string>
#include <vector>

#include "graph/store/database.hpp"
#include "graph/view/entity_table.hpp"

namespace entente {

/// The relations that an entity is shown with, as bytes (relation_list.hpp): those that start at
/// it, a symmetric one at both its ends, and the others that end at it; each in the order of
/// Snapshot::relations. The other ends are indexes of entities.
struct RelationLists {
  std::string out;
  std::string in;
};

/// The lists of all entities of the table, from the claims that are shown (kLeastShown); none of
/// hidden ones. O(claims · log claims) time, some 60 bytes a claim.
[[nodiscard]] std::vector<RelationLists> list_relations(Database& database,
                                                        const EntityTable& table);

}  // namespace entente
