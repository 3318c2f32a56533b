#pragma once

#include <string>
#include <vector>

#include "graph/graph.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// A relation that some claims affirm, as certain or possible, and others deny: what speaks best
/// for each side, of those that are not told of different times.
struct Contradiction {
  std::string relation;  ///< Relation::id
  Quote affirmed;
  Quote denied;

  bool operator==(const Contradiction&) const = default;
};

/// In the order of the relations of load_snapshot with the same options. O(claims · log claims).
[[nodiscard]] std::vector<Contradiction> load_contradictions(const Graph& graph,
                                                             const SnapshotOptions& options = {});

}  // namespace entente
