#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "graph/find_entity.hpp"
#include "graph/graph.hpp"
#include "graph/paths.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// How two entities are connected.
struct Connections {
  Entity from;
  Entity to;
  Snapshot snapshot;        ///< the relations of the hops, and perhaps more
  std::vector<Path> paths;  ///< best first, in the indexes of the snapshot; none where they are one
};

/// Between two entities of the whole, in what a cut has left of it.
[[nodiscard]] Connections make_connections(const Entity& from, const Entity& to, Snapshot cut,
                                           std::size_t count);

struct ConnectionOptions {
  FindOptions find;
  std::size_t count = 1;
  bool with_others = false;  ///< all relations between the two of each hop, not only the best
};

/// The same of the whole graph, from what is stored of each entity; nothing where that is out of
/// step with the graph. Quotes are not read. Throws Error (input) for a name that no entity answers
/// to. O(relations), and the claims of those on the paths.
[[nodiscard]] std::optional<Connections> find_connections(const Graph& graph, std::string_view from,
                                                          std::string_view to,
                                                          const ConnectionOptions& options);

}  // namespace entente
