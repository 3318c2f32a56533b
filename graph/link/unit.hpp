#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/types.hpp"

namespace entente {

/// What may be one with what: a person is never a place. Facilities are places; weapons, events,
/// documents and things are kOther, and one with each other by equal names alone.
enum class EntityKind { kPerson, kOrganization, kCountry, kPlace, kOther };
[[nodiscard]] EntityKind kind_of(EntityType type);

/// All statements that give one id, one kind and one country: what links are made between. Two
/// persons of one name and of different countries are two units.
struct LinkUnit {
  std::string id;       ///< the stated one, or for all but the most mentioned unit of it
                        ///< "john-roberts--person-gbr"
  std::string full_id;  ///< "john-roberts--person-gbr", of its kind as stated, whatever the counts
  std::string stated;   ///< "john-roberts"
  std::string name;     ///< the most frequent
  EntityType type = EntityType::kThing;
  std::string country;               ///< ISO 3166-1 alpha-3, or empty
  std::vector<std::string> aliases;  ///< sorted
  std::uint32_t mentions = 0;
  /// The countries that its articles mention most, sorted; empty: unknown, or too many to say
  /// anything.
  std::vector<std::string> homes;

  bool operator==(const LinkUnit&) const = default;
};

/// Two units are taken for one, or may be (from kDoubtful on), by a rule.
struct EntityLink {
  std::string from;  ///< a unit's id
  std::string to;
  std::string rule;
  double score = 0;  ///< in (0, 1]

  bool operator==(const EntityLink&) const = default;
};

/// From here on two units are shown as one, unless something speaks against it (cluster.hpp).
inline constexpr double kLinked = 0.7;
/// From here on `entente review` lists them; below they are two.
inline constexpr double kDoubtful = 0.5;

}  // namespace entente
