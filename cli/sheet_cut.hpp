#pragma once

#include <cstdint>
#include <set>

#include "graph/snapshot.hpp"

namespace entente {

/// What a snapshot is about, as much as can be read on one sheet: at most thirty entities and
/// thirty-six lines between them. Relations count by their strength and by how well connected their
/// ends are, so that the picture hangs together. O(relations · log relations).
[[nodiscard]] Snapshot cut_to_sheet(const Snapshot& snapshot);

/// These relations (indexes) in the snapshot's order, and the entities they connect.
[[nodiscard]] Snapshot keep_relations(const Snapshot& snapshot,
                                      const std::set<std::uint32_t>& relations);

}  // namespace entente
