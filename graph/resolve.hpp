#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/snapshot.hpp"
#include "graph/types.hpp"

namespace entente {

/// One way in which articles state an entity, and how often they do.
struct NameUse {
  std::string id;    ///< the canonical id its mentions were given
  std::string name;  ///< the canonical name they were given
  EntityType type = EntityType::kThing;
  std::string country;
  std::uint32_t mentions = 0;
};

/// Entity `from` is taken for entity `to`, by a rule and with a score in (0, 1]. A link never
/// rewrites what is stored.
struct EntityLink {
  std::string from;
  std::string to;
  std::string rule;
  double score = 0;

  bool operator==(const EntityLink&) const = default;
};

/// Decides name, type and country of each entity from all its uses: the most frequent wins, then
/// the longer name and the first in byte order. Sorted by id; counts and aliases are left empty,
/// but for other names under the same id. The order of `uses` does not matter.
[[nodiscard]] std::vector<Entity> decide_entities(std::vector<NameUse> uses);

/// Links a person known by one name alone ("Kim") to the only person of the graph whose family
/// name it is, if the two have no different countries. Sorted by `from`; no chains.
[[nodiscard]] std::vector<EntityLink> link_single_names(const std::vector<Entity>& entities);

}  // namespace entente
