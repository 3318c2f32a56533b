#pragma once

#include <ostream>

#include "graph/snapshot.hpp"

namespace entente {

/// Writes GEXF 1.3 for Gephi: `kind` keeps parallel relations apart, every edge says whether it is
/// directed, start and end are its first and last day, colours are those of pictures. Streams.
void write_gexf(const Snapshot& snapshot, std::ostream& output);

}  // namespace entente
