#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/graph.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// Two ids that may or may not be one entity, and what speaks for it.
struct DoubtfulMerge {
  Entity from;  ///< as its statements have it, before any link
  Entity to;
  std::string rule;  ///< "only-family-name", "acronym", "same-letters", "same-words", "one-letter"
  double score = 0;  ///< in (0, 1]; the higher, the likelier one
  bool is_merged = false;  ///< a rule has merged them already, and a person may split them

  bool operator==(const DoubtfulMerge&) const = default;
};

/// Pairs of actors that nobody has decided on yet, likeliest and most mentioned first: names that
/// differ by a blank, a hyphen, the order of words or one letter, a name and its initials, and what
/// rules have merged without certainty. Candidates share a key, so that not all pairs are compared:
/// O(names) but for keys that very many names share, which are left out.
[[nodiscard]] std::vector<DoubtfulMerge> load_doubtful_merges(const Graph& graph);

}  // namespace entente
