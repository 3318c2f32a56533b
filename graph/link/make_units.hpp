#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "graph/link/unit.hpp"

namespace entente {

/// One way in which articles state an entity, and how often they do.
struct NameUse {
  std::string id;    ///< the canonical id its mentions were given
  std::string name;  ///< the canonical name they were given
  EntityType type = EntityType::kThing;
  std::string country;
  std::uint32_t mentions = 0;
};

struct Units {
  std::vector<LinkUnit> units;        ///< sorted by id
  std::vector<std::uint32_t> of_use;  ///< the unit of each use
};

/// Uses of one id, kind and country are a unit. The most mentioned of an id keeps it; name and type
/// of a unit are the most frequent, then the longer and the first. Other names become aliases. The
/// order of `uses` shows only in of_use.
[[nodiscard]] Units make_units(const std::vector<NameUse>& uses);

/// Links between the units of one id: an unknown country fits the only known one, and a kind that
/// is stated far less often than another is the name recogniser's slip.
[[nodiscard]] std::vector<EntityLink> link_units_of_one_id(const std::vector<LinkUnit>& units);

}  // namespace entente
