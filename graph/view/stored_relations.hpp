#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "graph/snapshot.hpp"
#include "graph/store/database.hpp"
#include "graph/view/entity_table.hpp"

namespace entente {

/// The entities that some claims name, and others that were asked for, as stored (profiles.hpp).
struct StoredEnds {
  EntityTable table;  ///< without what is decided and what statements say
  std::map<std::int64_t, std::uint32_t> index_of_profile;
};
[[nodiscard]] StoredEnds read_ends(Database& database, const std::vector<std::int64_t>& claims,
                                   const std::vector<std::int64_t>& profiles = {});

/// Some relations of a graph, without the rest.
struct StoredRelations {
  Snapshot snapshot;                                       ///< these and their ends, without quotes
  std::map<std::int64_t, std::uint32_t> index_of_profile;  ///< of its entities
  std::vector<std::uint32_t> relations;                    ///< of each list, in Snapshot::relations
};

/// Reads relations, each by the rows of its claims, and besides their ends the profiles asked for.
/// Profiles must be fresh. O(claims that are read).
[[nodiscard]] StoredRelations load_stored_relations(
    Database& database, const std::vector<std::vector<std::int64_t>>& lists,
    const std::vector<std::int64_t>& profiles = {});

}  // namespace entente
