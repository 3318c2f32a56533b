#pragma once

#include <ostream>

#include "graph/snapshot.hpp"

namespace entente {

// Two tables with the typed headers that `neo4j-admin database import` wants, and a script that
// loads the same tables into a running database. Nodes are labelled Entity and by their type
// (Person, Country, …); a relationship's type is its event (AID, ASSAULT, …) or RELATES_TO, so that
// there are few; what the article says is its property `relation`.

void write_neo4j_nodes(const Snapshot& snapshot, std::ostream& output);
void write_neo4j_relationships(const Snapshot& snapshot, std::ostream& output);

/// Cypher for Neo4j 5, to be run with nodes.csv and relationships.csv in its import folder; running
/// it again changes nothing.
void write_neo4j_script(const Snapshot& snapshot, std::ostream& output);

}  // namespace entente
