#pragma once

#include <vector>

#include "graph/link/load_units.hpp"
#include "graph/link/unit.hpp"
#include "graph/store/database.hpp"

namespace entente {

// The derived table of links (store/derived.hpp): readers of a stale graph find them anew, in
// memory.

/// Whether the stored links are those of the statements, by the rules of this program.
[[nodiscard]] bool are_links_fresh(Database& database);

/// The links of the graph's units: as stored where they are fresh, else found anew.
[[nodiscard]] std::vector<EntityLink> load_links(Database& database, const UnitTable& table);

/// As stored, fresh or not, sorted by from and to.
[[nodiscard]] std::vector<EntityLink> read_links(Database& database);

/// Found anew from the statements.
[[nodiscard]] std::vector<EntityLink> compute_links(const UnitTable& table);

/// Finds and stores them. Must be called inside a Transaction.
std::vector<EntityLink> rebuild_links(Database& database, const UnitTable& table);

}  // namespace entente
