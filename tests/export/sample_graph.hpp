#pragma once

#include <string>

#include "export/claim_quotes.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// Reads a graph from a table in tests/export (entities "E", then relations "R"; the file's head
/// says the columns), sorted as a snapshot must be.
Snapshot read_sample(const std::string& name);

/// A graph of so many nodes and relations, the same each time: a few hubs, many leaves.
Snapshot grow_sample(std::uint32_t nodes, std::uint32_t relations);

/// One claim of each relation, as its quote says it. The snapshot must outlive the source.
ClaimSource claims_of(const Snapshot& snapshot);

/// Entities and relations with everything that breaks writers: quotes, markup, newlines,
/// backslashes, emoji, right-to-left names, empty strings, control characters, 10,000-character
/// labels, parallel and self edges, extreme counts, unknown dates, broken UTF-8, odd ids.
Snapshot awkward_sample();

}  // namespace entente
