#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "graph/link/unit.hpp"

namespace entente {

/// Two units by their index, the smaller first.
using UnitPair = std::pair<std::uint32_t, std::uint32_t>;

/// Pairs that share a key: consonants of all words; first initial and family name; all words but
/// one with two letters of that one; a family name, initials, a part of a name, an alias. A key
/// shared by more than 40 units (a short one, by more than 12 longer names) says nothing of them
/// and is left out, so that this is O(n log n) in the units. Sorted, each pair once.
[[nodiscard]] std::vector<UnitPair> find_candidates(const std::vector<LinkUnit>& units);

}  // namespace entente
