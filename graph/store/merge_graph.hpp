#pragma once

#include "graph/graph.hpp"

namespace entente {

/// Adds all that another graph has: articles with what was read from them, claims of other
/// extractors, and decisions. What is exported then is the same, to the byte, as if all had been
/// added to one graph. Where both have an article, its reading in `graph` stays; where they have
/// different texts under one document's name, the other graph's takes the place, as with add().
/// Decisions that the log does not have yet are appended in their order; undone ones with their
/// undo. All in transactions of a batch of articles each, so that it can be run again after a kill;
/// adding again changes nothing. Returns how many articles and claims were new.
GraphCounts merge_graph(Graph& graph, const Graph& other);

}  // namespace entente
