#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/link/name_places.hpp"
#include "graph/link/unit.hpp"
#include "graph/store/by_row.hpp"
#include "graph/store/database.hpp"

namespace entente {

/// The units of a graph: names that are mentioned at least once.
struct UnitTable {
  std::vector<LinkUnit> units;         ///< sorted by id; without homes
  std::vector<std::int64_t> entities;  ///< of each, the row of its stated id
  ByRow<std::uint32_t> unit_of_name;
  std::vector<MentionRow> mentions;  ///< sorted
};

/// O(mentions · log mentions).
[[nodiscard]] UnitTable load_units(Database& database);

/// Those with some stated ids alone, from the stored places (name_places.hpp). O(their mentions).
[[nodiscard]] UnitTable load_units_of(Database& database,
                                      const std::vector<std::int64_t>& entities);

/// The units with the homes of their articles (homes.hpp).
[[nodiscard]] std::vector<LinkUnit> with_homes(const UnitTable& table,
                                               const ByRow<std::string>& home_of);

}  // namespace entente
