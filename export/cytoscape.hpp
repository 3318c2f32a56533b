#pragma once

#include <ostream>

#include "graph/snapshot.hpp"

namespace entente {

/// Writes Cytoscape JSON (.cyjs) for Cytoscape and cytoscape.js: `elements` with `nodes` and
/// `edges`, each with its `data`. A node's label is its `name`, an edge's its `interaction`, as
/// Cytoscape calls them.
void write_cytoscape(const Snapshot& snapshot, std::ostream& output);

}  // namespace entente
