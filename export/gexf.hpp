#pragma once

#include <ostream>
#include <vector>

#include "export/draw/geometry.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// k1_3 is Gephi's: `kind` keeps parallel relations apart, symmetric ones are undirected. k1_2
/// (1.2draft) is for older readers such as NetworkX's: without kinds, and, since they refuse files
/// of both sorts, with directed edges alone.
enum class GexfVersion { k1_2, k1_3 };

/// Writes GEXF: attributes by name, start and end of each relation, colours and sizes of the
/// picture, the places given for the nodes. Streams.
void write_gexf(const Snapshot& snapshot, GexfVersion version, const std::vector<Point>& places,
                std::ostream& output);

}  // namespace entente
