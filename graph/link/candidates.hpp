#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "graph/link/unit.hpp"

namespace entente {

/// What a unit is among those that share a key: compared with all others, or only short names with
/// longer ones.
enum class KeyRole : std::uint32_t { kPeer, kShort, kLong };

/// A key under which a unit meets others: consonants of all words; first initial and family name;
/// all words but one with two letters of that one; a family name, initials, a part of a name, an
/// alias.
struct LinkKey {
  std::uint64_t key = 0;
  KeyRole role = KeyRole::kPeer;

  auto operator<=>(const LinkKey&) const = default;
};

/// Sorted, each once. A function of the unit with its homes.
[[nodiscard]] std::vector<LinkKey> link_keys(const LinkUnit& unit);
[[nodiscard]] std::vector<std::vector<LinkKey>> link_keys(const std::vector<LinkUnit>& units);

/// How many units share a key, by their roles.
struct KeySharers {
  std::size_t peers = 0;
  std::size_t shorts = 0;
  std::size_t longs = 0;

  void add(KeyRole role);
  /// A key that many share says nothing of them.
  [[nodiscard]] bool compares_peers() const { return peers <= 40; }
  [[nodiscard]] bool compares_shorts() const { return longs <= 12 && shorts <= 40; }
  /// Whether two units in these roles are compared.
  [[nodiscard]] bool compares(KeyRole a, KeyRole b) const;
};

/// Two units by their index, the smaller first.
using UnitPair = std::pair<std::uint32_t, std::uint32_t>;

/// Pairs that share a key, those left out that more than a few share, so that this is O(n log n) in
/// the units. Sorted, each pair once.
[[nodiscard]] std::vector<UnitPair> find_candidates(
    const std::vector<std::vector<LinkKey>>& keys_of_units);

}  // namespace entente
