#pragma once

#include <cstdint>
#include <set>

#include "graph/snapshot.hpp"

namespace entente {

/// What goes on a sheet first.
enum class SheetOrder {
  kByInterest,
  /// And where they leave room, what is surest of an actor and a thing. Empty where nothing is
  /// between actors.
  kActorsFirst,
};

/// What a snapshot is about, as much as can be read on one sheet: at most thirty entities and
/// thirty-six lines between them. Relations count by their strength and by how well connected their
/// ends are, so that the picture hangs together. O(relations · log relations).
[[nodiscard]] Snapshot cut_to_sheet(const Snapshot& snapshot, SheetOrder order);

/// These relations (indexes) in the snapshot's order, and the entities they connect.
[[nodiscard]] Snapshot keep_relations(const Snapshot& snapshot,
                                      const std::set<std::uint32_t>& relations);

}  // namespace entente
