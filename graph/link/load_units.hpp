#pragma once

#include <cstdint>
#include <vector>

#include "graph/link/unit.hpp"
#include "graph/store/by_row.hpp"
#include "graph/store/database.hpp"

namespace entente {

/// A place in an article where an entity is named.
struct MentionRow {
  std::int64_t name;  ///< row of the names table
  std::int64_t article;
  std::uint32_t begin;
  std::uint32_t end;

  auto operator<=>(const MentionRow&) const = default;
};

/// The units of a graph: names that are mentioned at least once.
struct UnitTable {
  std::vector<LinkUnit> units;  ///< sorted by id; without homes
  ByRow<std::uint32_t> unit_of_name;
  std::vector<MentionRow> mentions;  ///< sorted
};

/// O(mentions · log mentions).
[[nodiscard]] UnitTable load_units(Database& database);

/// The units with their homes. O(mentions · log mentions).
[[nodiscard]] std::vector<LinkUnit> with_homes(const UnitTable& table);

}  // namespace entente
