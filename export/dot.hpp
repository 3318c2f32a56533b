#pragma once

#include <ostream>

#include "graph/snapshot.hpp"

namespace entente {

/// Writes DOT for Graphviz and for Gephi's importer: one attribute block an element, no defaults,
/// no graph attributes, colours by name, no line broken inside a string. In every value a backslash
/// is doubled and a newline is "\n", as both programs read it. What is unknown or empty has no
/// attribute, and so an entity without a name is drawn with its id. Parallel relations keep their
/// ids as keys. Streams.
void write_dot(const Snapshot& snapshot, std::ostream& output);

}  // namespace entente
