#include "graph/link/unit.hpp"

namespace entente {

EntityKind kind_of(EntityType type) {
  switch (type) {
    case EntityType::kPerson:
      return EntityKind::kPerson;
    case EntityType::kOrganization:
      return EntityKind::kOrganization;
    case EntityType::kCountry:
      return EntityKind::kCountry;
    case EntityType::kPlace:
    case EntityType::kFacility:
      return EntityKind::kPlace;
    case EntityType::kWeapon:
    case EntityType::kEvent:
    case EntityType::kDocument:
    case EntityType::kThing:
      return EntityKind::kOther;
  }
  return EntityKind::kOther;
}

}  // namespace entente
