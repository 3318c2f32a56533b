#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "graph/graph.hpp"

namespace entente {

/// What remove_articles took out of a graph.
struct Removed {
  GraphCounts current;                    ///< of what everybody saw
  std::int64_t versions = 0;              ///< older ones, which nobody saw
  std::vector<std::string> articles;      ///< all by their exact names, sorted
  std::vector<std::string> brought_back;  ///< by their exact names, sorted

  bool operator==(const Removed&) const = default;
};

/// By the name that somebody gives: the origin of the file whose path it is (origins.hpp).
using FileOrigins = std::map<std::string, std::int64_t>;

/// Removes articles by their documents' names, with all claims read from them and every name, quote
/// and word that nothing else supports, all or nothing. With an article go the versions of which it
/// took the place. Called by its exact name (document_names.hpp), one goes alone, and of a current
/// one the version before is brought back. A name that `files` has means what was read there, and
/// no other file's article; one that it lacks may be a path of which the graph knows the end.
/// Throws Error (input) for a name that no article has, or several; the hint has names like it, or
/// the exact ones. `is_dry_run` changes nothing.
Removed remove_articles(Graph& graph, const std::vector<std::string>& documents,
                        bool is_dry_run = false, const FileOrigins& files = {});

/// Removes the rows that nothing points to any more: names, spellings, words, documents without
/// text. Must be called inside a Transaction, with foreign keys off. O(arguments).
void remove_unused(Database& database);

/// The same in a Transaction of its own.
void sweep(Graph& graph);

}  // namespace entente
