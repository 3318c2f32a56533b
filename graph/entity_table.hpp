#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "graph/database.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// Who is who in a graph: every entity with its counts and aliases, links applied, sorted by id;
/// and for each row of the names table the entity it stands for, as an index.
struct EntityTable {
  std::vector<Entity> entities;
  std::unordered_map<std::int64_t, std::uint32_t> entity_of_name;
};

/// O(mentions · log mentions).
[[nodiscard]] EntityTable load_entities(Database& database);

}  // namespace entente
