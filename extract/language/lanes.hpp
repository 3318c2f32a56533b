#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

// What takes or gives back Eight is always inlined: there is no call whose registers could differ.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wpsabi"
#endif

namespace entente {

/// Running sums side by side: what a loop over them gives does not hang on the processor.
inline constexpr std::size_t kLanes = 16;
/// Floats in a register of AVX2; wider ones g++ 12 takes apart for it, one by one where they meet a
/// single number or a choice. Loose ones may stand anywhere.
inline constexpr std::size_t kEight = 8;
using Eight = float __attribute__((vector_size(kEight * sizeof(float))));
using LooseEight =
    float __attribute__((vector_size(kEight * sizeof(float)), aligned(4), may_alias));
using EightWhole = std::int32_t __attribute__((vector_size(kEight * sizeof(std::int32_t))));

inline __attribute__((always_inline)) Eight load_eight(const float* at) {
  return *reinterpret_cast<const LooseEight*>(at);
}

inline __attribute__((always_inline)) void store_eight(float* at, Eight values) {
  *reinterpret_cast<LooseEight*>(at) = values;
}

inline __attribute__((always_inline)) float largest_of(Eight values) {
  float largest = values[0];
  for (std::size_t lane = 1; lane < kEight; ++lane)
    largest = values[lane] > largest ? values[lane] : largest;
  return largest;
}

using LaneSums = std::array<float, kLanes>;

/// In an order that is the same everywhere; the sums are used up.
inline __attribute__((always_inline)) float total_of(LaneSums& sums) {
  for (std::size_t half = kLanes / 2; half > 0; half /= 2)
    for (std::size_t lane = 0; lane < half; ++lane) sums[lane] += sums[lane + half];
  return sums[0];
}

}  // namespace entente

/// Compiles a function once for each instruction set; the best is picked at start-up.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && defined(__OPTIMIZE__)
#define ENTENTE_CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define ENTENTE_CLONES
#endif
