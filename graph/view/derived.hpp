#pragma once

#include "graph/store/database.hpp"

namespace entente {

/// Makes all that follows from the statements anew (kDerivedTables): for a file of an older format,
/// and for `check --rebuild-index`. Must be called inside a Transaction. Linear in the claims.
void rebuild_derived(Database& database);

/// Brings what has fallen behind the statements in step with them: at the end of a command that
/// adds or removes. Where claims have come and none has gone, only what they bear on is looked at.
/// Until then readers make do without. Waits for the write lock.
void refresh_derived(Database& database);

}  // namespace entente
