#pragma once

#include <cstdint>
#include <vector>

#include "graph/store/database.hpp"
#include "graph/view/entity_table.hpp"

namespace entente {

/// Brings the profiles in step with articles whose claims have come since, of which none has gone.
/// `table` has the entities that these bear on (link/relink.hpp), `articles` is sorted. O(relations
/// of the entities that the articles name). Must be called inside a Transaction.
void reprofile(Database& database, const EntityTable& table,
               const std::vector<std::int64_t>& articles);

}  // namespace entente
