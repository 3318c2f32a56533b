#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/link/candidates.hpp"
#include "graph/link/load_units.hpp"
#include "graph/store/database.hpp"

namespace entente {

// The derived table of units: with it, the places of names (name_places.hpp) and the homes of
// articles (homes.hpp), what an article touches is linked anew without reading the rest.

/// A unit as stored: a stated id, a kind and a country are its alone.
struct UnitRow {
  std::int64_t entity = 0;  ///< row of its stated id
  std::string id;
  std::vector<LinkKey> keys;

  auto operator<=>(const UnitRow&) const = default;
};

/// All units, as stored, in the order of their entities; those of some entities.
[[nodiscard]] std::vector<UnitRow> read_unit_rows(Database& database);
[[nodiscard]] std::vector<UnitRow> read_unit_rows_of(Database& database,
                                                     const std::vector<std::int64_t>& entities);

/// The row of the stated id of a unit, by its id or its full one (make_units.hpp); nothing where
/// there is no such unit.
[[nodiscard]] std::optional<std::int64_t> find_entity_of_unit(Database& database,
                                                              const std::string& id);

/// Whether just these units are stored, with these keys.
[[nodiscard]] bool are_units_of(Database& database, const UnitTable& table,
                                const std::vector<std::vector<LinkKey>>& keys);

// The functions that write must be called inside a Transaction.

/// Stores all units; `keys` are theirs.
void store_units(Database& database, const UnitTable& table,
                 const std::vector<std::vector<LinkKey>>& keys);

/// Puts units in the place of those that these entities had.
void put_units(Database& database, const std::vector<std::int64_t>& entities,
               const UnitTable& table, const std::vector<std::vector<LinkKey>>& keys);

}  // namespace entente
