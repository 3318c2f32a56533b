#pragma once

#include <ostream>
#include <vector>

#include "export/draw/geometry.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// kPlain holds nothing beside the standard. kGephi adds the attributes by which Gephi keeps
/// parallel edges apart and Neo4j's APOC names labels and types. kYed adds what yEd draws: boxes,
/// lines and their labels.
enum class GraphmlDialect { kPlain, kGephi, kYed };

/// Writes GraphML: all edges directed, with an attribute "symmetric"; lists as JSON in text. What
/// is unknown or empty has no value. `places` of the nodes are for yEd; the others take none.
/// Streams.
void write_graphml(const Snapshot& snapshot, GraphmlDialect dialect,
                   const std::vector<Point>& places, std::ostream& output);

}  // namespace entente
