#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "graph/graph.hpp"
#include "graph/rank.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// What is strongest in a graph, and who is connected most.
struct Overview {
  Snapshot snapshot;                     ///< all that the indexes point to, and perhaps more
  std::vector<std::uint32_t> relations;  ///< strongest first (rank.hpp), without quotes
  std::vector<EntityRank> entities;      ///< highest PageRank first
};

/// `count` of each, of a snapshot.
[[nodiscard]] Overview make_overview(Snapshot snapshot, std::size_t count);

/// The same of the whole graph, from what is stored of each entity; nothing where that is out of
/// step with the graph. O(relations), and the claims of those that are shown.
[[nodiscard]] std::optional<Overview> find_overview(const Graph& graph, std::size_t count);

}  // namespace entente
