#pragma once

#include <vector>

#include "export/draw/geometry.hpp"
#include "graph/snapshot.hpp"

namespace entente {

// A place for each entity, in the snapshot's order, around (0, 0), y upwards. They depend on the
// snapshot alone.

/// Where the picture has them as long as the graph fits on a sheet; else on a spiral.
[[nodiscard]] std::vector<Point> node_places(const Snapshot& snapshot);

/// On a spiral, the best connected inside: a start for the layouts of other programs.
/// O(entities · log entities + relations).
[[nodiscard]] std::vector<Point> places_on_spiral(const Snapshot& snapshot);

/// For each entity the weights of its relations added up; a relation to itself counts once.
[[nodiscard]] std::vector<double> weighted_degrees(const Snapshot& snapshot);

}  // namespace entente
