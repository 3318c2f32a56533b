#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.hpp"

namespace entente {

/// Something in a graph that must hold and does not.
struct Violation {
  std::string message;    ///< "a sentence lies outside its article"
  std::size_t count = 0;  ///< how many times
  std::string example;    ///< the first: "trade.txt, bytes 10 to 90"; may be empty
  std::string remedy;     ///< what to do
};

/// One group of invariants and what was found against it.
struct CheckResult {
  std::string_view name;     ///< "spans"
  std::string_view meaning;  ///< "every span lies inside its article"
  std::vector<Violation> violations;
};

/// Verifies every invariant of a graph file, in a fixed order; a damaged file gives results, not an
/// Error. Changes nothing, though comparing the full text index needs a file that can be written:
/// elsewhere only its rows are counted. O(claims · log claims) time, O(entities + relations)
/// memory.
[[nodiscard]] std::vector<CheckResult> check_graph(const Graph& graph);

/// Makes all anew that follows from the articles and claims: the full text index, links, profiles,
/// and which articles are copies. The graph must be open for writing. Linear in the claims.
void rebuild_index(const Graph& graph);

}  // namespace entente
