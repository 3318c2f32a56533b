#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/graph.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// A relation that some claims affirm, as certain or possible, and others deny for certain: what
/// speaks best for each side, of those that are not told of different times or means.
struct Contradiction {
  std::string relation;  ///< Relation::id
  Quote affirmed;
  Quote denied;

  bool operator==(const Contradiction&) const = default;
};

/// In the order of the relations of load_snapshot with the same options. O(claims · log claims).
[[nodiscard]] std::vector<Contradiction> load_contradictions(const Graph& graph,
                                                             const SnapshotOptions& options = {});

/// What is shown of a graph of which some say and others deny it.
struct Disputes {
  Snapshot snapshot;  ///< disputed relations and some more, with their ends; without quotes
  std::vector<Contradiction> contradictions;
};

/// The same contradictions of the whole graph without options, from what is stored of each entity:
/// only claims of relations that somebody denies are read. Nothing where the graph has changed
/// since that was stored.
[[nodiscard]] std::optional<Disputes> find_disputes(const Graph& graph);

}  // namespace entente
