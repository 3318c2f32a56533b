#pragma once

#include <ostream>

#include "graph/snapshot.hpp"

namespace entente {

/// Writes FollowTheMoney entities, one JSON object a line, for Aleph and what else reads them: the
/// entities of the graph, an Article for each document that is quoted, and an UnknownLink for each
/// relation, with its quote as summary and the article as proof. A link that no article holds for
/// stated says so in its role.
void write_ftm(const Snapshot& snapshot, std::ostream& output);

}  // namespace entente
