#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/link/unit.hpp"
#include "graph/store/decisions.hpp"

namespace entente {

/// What became of a link.
enum class LinkFate {
  kTaken,
  kDoubted,    ///< its score is too low
  kAmbiguous,  ///< a short name that several may bear
  kOpposed,    ///< it would bring together two that are kept apart
  kDecided,    ///< a person said so, or said otherwise
};

struct Clusters {
  std::vector<std::uint32_t> head_of;  ///< the unit as which each unit is shown
  std::vector<LinkFate> fates;         ///< parallel to the links
};

/// Gives units the types that people decided on.
void retype_units(const Curation& curation, std::vector<LinkUnit>& units);

/// Decides which units are one. First what people merged, an entity with all the names that rules
/// alone join to it, a name that is shown as another by itself; then links from the surest on,
/// those of equal score in the order of their ids: full names, then names that say less where all
/// that they may be are one already, family names last. A link that would bring together two units
/// that are kept apart (compare.hpp), or touches one that a person merged or split off, is not
/// taken. `units` are sorted by id and retyped. The order of adding never shows.
[[nodiscard]] Clusters cluster(const std::vector<LinkUnit>& units,
                               const std::vector<EntityLink>& links, const Curation& curation);

/// The unit of an id, also by its full one (make_units.hpp); units.size() for none.
[[nodiscard]] std::uint32_t find_unit(const std::vector<LinkUnit>& units, std::string_view id);

}  // namespace entente
