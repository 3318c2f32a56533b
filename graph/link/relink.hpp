#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/link/load_units.hpp"
#include "graph/link/unit.hpp"
#include "graph/store/database.hpp"
#include "graph/store/decisions.hpp"

namespace entente {

/// What the claims of some articles bear on: units, whole ids and whole groups that links or people
/// hold together, and the links among them. Who is who among these depends on nothing else.
struct Relinked {
  UnitTable table;
  std::vector<EntityLink> links;
};

/// Brings places, homes, units and links in step with articles whose claims have come since, of
/// which none has gone, without reading the others. `articles` is sorted. Nothing where it would
/// bear on so much that all is found quicker anew; what was written until then must be written anew
/// too. Must be called inside a Transaction.
[[nodiscard]] std::optional<Relinked> relink(Database& database,
                                             const std::vector<std::int64_t>& articles,
                                             const Curation& curation);

}  // namespace entente
