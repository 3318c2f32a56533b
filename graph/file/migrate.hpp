#pragma once

#include <chrono>

#include "graph/store/database.hpp"

namespace entente {

/// Brings an older graph file forward to kSchemaVersion, all or nothing, and first lays a copy of
/// it beside it: "news.db" of format 1 is kept as "news.db.format1", or "….format1-2" where that is
/// taken. Of several processes that try, one does it and the others wait. Throws Error (storage);
/// the file is as it was then.
void migrate(Database& database, std::chrono::milliseconds timeout);

}  // namespace entente
