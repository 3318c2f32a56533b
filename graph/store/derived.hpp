#pragma once

#include "graph/store/database.hpp"

namespace entente {

/// Says that what is derived is not that of the statements any more: whoever changes them calls
/// this in the same Transaction. Readers then find it anew, in memory.
void mark_derived_stale(Database& database);

/// Makes all that follows from the statements anew (kDerivedTables): for a file of an older format,
/// and for `check --rebuild-index`. Must be called inside a Transaction. Linear in the claims.
void rebuild_derived(Database& database);

/// Brings what has fallen behind the statements in step with them: at the end of a command that
/// adds or removes. Until then readers make do without. Waits for the write lock.
void refresh_derived(Database& database);

}  // namespace entente
