#pragma once

#include <ostream>

#include "graph/snapshot.hpp"

namespace entente {

/// Writes DOT for Graphviz and for Gephi's importer: one attribute block an element, no defaults,
/// no graph attributes, colours by name, no line broken inside a string. In every value a backslash
/// is doubled and a newline is "\n", as both programs read it. Parallel relations keep their ids as
/// keys.
void write_dot(const Snapshot& snapshot, std::ostream& output);

}  // namespace entente
