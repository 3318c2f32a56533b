#pragma once

#include <set>
#include <string>
#include <vector>

#include "graph/link/load_units.hpp"
#include "graph/link/unit.hpp"
#include "graph/store/database.hpp"

namespace entente {

// The derived table of links (store/derived.hpp): readers of a stale graph find them anew, in
// memory.

/// Whether the stored links are those of the statements, by the rules of this program.
[[nodiscard]] bool are_links_fresh(Database& database);
/// The same but for what articles bear on that were touched since (fresh.hpp).
[[nodiscard]] bool are_links_marked(Database& database);

/// The links of the graph's units: as stored where they are fresh, else found anew.
[[nodiscard]] std::vector<EntityLink> load_links(Database& database, const UnitTable& table);

/// As stored, fresh or not, sorted by from and to.
[[nodiscard]] std::vector<EntityLink> read_links(Database& database);

/// Those of one unit, and of some units, which are taken away.
[[nodiscard]] std::vector<EntityLink> read_links_of(Database& database, const std::string& unit);
std::vector<EntityLink> take_links_of(Database& database, const std::set<std::string>& units);
void put_links(Database& database, const std::vector<EntityLink>& links);

/// Found anew from the statements.
[[nodiscard]] std::vector<EntityLink> compute_links(Database& database, const UnitTable& table);

/// Finds and stores them, with the places, homes and units that they are found from. Must be called
/// inside a Transaction, as all that writes here.
std::vector<EntityLink> rebuild_links(Database& database, const UnitTable& table);

}  // namespace entente
