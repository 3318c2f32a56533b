#pragma once

#include <string>
#include <vector>

#include "graph/graph.hpp"

namespace entente {

/// Removes articles by their documents' names, with all claims read from them and every name, quote
/// and word that nothing else supports, all or nothing. Returns how many articles and claims went.
/// Throws Error (input) when one is not in the graph; the hint has names like it.
GraphCounts remove_articles(Graph& graph, const std::vector<std::string>& documents);

/// Throws Error (input) for a document's name that is not in the graph; the hint has names like it.
[[noreturn]] void throw_unknown_article(Database& database, const std::string& document);

/// Removes the rows that nothing points to any more: names, spellings, words, documents without
/// text. Must be called inside a Transaction, with foreign keys off. O(arguments).
void remove_unused(Database& database);

}  // namespace entente
