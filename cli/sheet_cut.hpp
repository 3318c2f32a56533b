#pragma once

#include <cstdint>
#include <set>

#include "graph/snapshot.hpp"

namespace entente {

/// The strongest relations of a snapshot, as many as can be read on one sheet: at most thirty
/// entities and forty-two lines between them. Of equally strong ones, those between the best
/// connected entities, so that the picture hangs together. O(relations · log relations).
[[nodiscard]] Snapshot cut_to_sheet(const Snapshot& snapshot);

/// These relations (indexes) in the snapshot's order, and the entities they connect.
[[nodiscard]] Snapshot keep_relations(const Snapshot& snapshot,
                                      const std::set<std::uint32_t>& relations);

}  // namespace entente
