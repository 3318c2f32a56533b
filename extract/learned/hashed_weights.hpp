#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// Hashes of the features that hold at one place.
using Features = std::vector<std::uint64_t>;

/// Mixes a feature's kind and up to three values into one hash.
[[nodiscard]] constexpr std::uint64_t feature_hash(std::uint64_t kind, std::uint64_t a,
                                                   std::uint64_t b = 0, std::uint64_t c = 0) {
  std::uint64_t hash = kind * 0x9E3779B97F4A7C15ULL + 0x2545F4914F6CDD1DULL;
  for (const std::uint64_t value : {a, b, c}) {
    hash = (hash ^ value) * 0xD6E8FEB86659FD93ULL;
    hash ^= hash >> 32;
  }
  return hash;
}

/// A linear yes-or-no classifier over hashed features, in whole numbers so that its decisions are
/// the same everywhere. The number of weights is a power of two.
struct HashedWeights {
  std::span<const std::int16_t> weights;

  [[nodiscard]] std::int32_t sum(const Features& features) const {
    std::int32_t total = 0;
    for (const std::uint64_t feature : features) total += weights[feature & (weights.size() - 1)];
    return total;
  }
  [[nodiscard]] bool decide(const Features& features) const { return sum(features) > 0; }
};

}  // namespace entente
