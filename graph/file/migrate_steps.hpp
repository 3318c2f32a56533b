#pragma once

#include <cstdint>

#include "graph/store/database.hpp"

namespace entente {

/// Brings a graph of format `from` to the next one, inside the transaction around it. What every
/// format knew stays; of what it did not know nothing is made up.
void migrate_step(Database& database, std::int64_t from);

}  // namespace entente
