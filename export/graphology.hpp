#pragma once

#include <ostream>

#include "graph/snapshot.hpp"

namespace entente {

/// Writes the JSON that graphology (and so sigma.js and Gephi Lite) imports. Symmetric relations
/// are undirected edges. An entity's type is `entity_type`: sigma.js takes `type` for the name of a
/// program that draws the node.
void write_graphology(const Snapshot& snapshot, std::ostream& output);

}  // namespace entente
