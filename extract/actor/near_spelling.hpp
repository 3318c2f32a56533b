#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/actors.hpp"

namespace entente {

/// Letters changed, left out, added, or swapped with their neighbour between two words (optimal
/// string alignment), at most `limit` + 1. O(size²).
[[nodiscard]] std::size_t spelling_distance(std::string_view a, std::string_view b,
                                            std::size_t limit);

/// Finds forms of the actor table that differ by a misspelling: "Zelinsky", "Dehli". Candidates are
/// the forms of the same first letter and of nearly the same length. Its table of forms is made
/// when it is first asked.
class NearSpelling {
 public:
  explicit NearSpelling(const ActorTable& actors) : actors_(&actors) {}

  /// The form nearest to `key` (a form_key): up to one slip in five letters, two in nine, three in
  /// fifteen; nothing for shorter keys, or where two actors are equally near. Not for threads.
  [[nodiscard]] std::optional<ActorMatch> find(std::string_view key) const;

 private:
  void fill() const;

  const ActorTable* actors_;
  mutable std::unordered_map<std::size_t, std::vector<std::string>> forms_;  // by letter and size
};

}  // namespace entente
