#pragma once

#include <ostream>

#include "graph/snapshot.hpp"

namespace entente {

// Two tables for Gephi's spreadsheet import, and for whatever else reads CSV (pandas, R, SQLite).

/// Id, Label and all other columns of the entities.
void write_node_table(const Snapshot& snapshot, std::ostream& output);

/// Source, Target, Type (Directed or Undirected), Kind (which keeps parallel edges apart), Id,
/// Label, Weight and all other columns of the relations; last "timeset", an interval from the first
/// to the last date.
void write_edge_table(const Snapshot& snapshot, std::ostream& output);

}  // namespace entente
