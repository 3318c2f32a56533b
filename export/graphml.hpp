#pragma once

#include <ostream>

#include "graph/snapshot.hpp"

namespace entente {

/// Writes GraphML 1.0, valid against its XML Schema: all edges directed (readers disagree on mixed
/// graphs) with `symmetric` where so, dates as text, lists as JSON text; values that are empty are
/// left out. Streams: memory does not grow with the file.
void write_graphml(const Snapshot& snapshot, std::ostream& output);

}  // namespace entente
