#pragma once

#include <ostream>

#include "graph/snapshot.hpp"

namespace entente {

/// Writes node-link JSON: `nodes` with an `id`, `links` with `source`, `target` and `key` (the
/// relation's id), all attributes beside them. NetworkX (node_link_graph, edges="links") and D3's
/// force layouts read it.
void write_node_link(const Snapshot& snapshot, std::ostream& output);

}  // namespace entente
