#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>

// What takes or gives back Eight is always inlined: there is no call whose registers could differ.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wpsabi"
#endif

namespace entente {

// Our own exponential and what is made of it: plain float arithmetic, without library calls or
// branches, so that loops over them become vector code and every machine computes the same bits.

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

/// e^x, x cut to ±60, of a float or of Eight; relative error below 2e-7 (Cephes' expf).
template <typename Floats>
inline __attribute__((always_inline)) Floats exponential(Floats x) {
  using Bits = std::conditional_t<std::is_same_v<Floats, float>, std::int32_t, EightWhole>;
  const Floats most = Floats{} + 60.F;
  x = x > most ? most : x;
  x = x < -most ? -most : x;
  // Adding 1.5 × 2^23 rounds to a whole number in the low bits.
  const Floats shifted = x * 1.44269504F + 12582912.F;
  const Floats whole = shifted - 12582912.F;
  const Floats rest = (x - whole * 0.693359375F) - whole * -2.12194440e-4F;
  Floats value = Floats{} + 1.9875691500e-4F;
  value = value * rest + 1.3981999507e-3F;
  value = value * rest + 8.3334519073e-3F;
  value = value * rest + 4.1665795894e-2F;
  value = value * rest + 1.6666665459e-1F;
  value = value * rest + 5.0000001201e-1F;
  value = value * rest * rest + rest + 1.F;
  // The low bits lie within ±87: shifted, they and the exponent of `value` stay within 31.
  const Bits exponent = (std::bit_cast<Bits>(shifted) - 0x4B400000) << 23;
  return std::bit_cast<Floats>(std::bit_cast<Bits>(value) + exponent);
}

template <typename Floats>
inline __attribute__((always_inline)) Floats sigmoid(Floats x) {
  return 1.F / (1.F + exponential(-x));
}

inline __attribute__((always_inline)) float hyperbolic_tangent(float x) {
  return 2.F * sigmoid(2.F * x) - 1.F;
}

/// sigmoid(gate) × tanh(x) with one division.
inline __attribute__((always_inline)) float gated_tangent(float gate, float x) {
  const float a = exponential(-gate), b = exponential(-2.F * x);
  return (1.F - b) / ((1.F + a) * (1.F + b));
}

}  // namespace entente

/// Compiles a function once for each instruction set; the best is picked at start-up.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && defined(__OPTIMIZE__)
#define ENTENTE_CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define ENTENTE_CLONES
#endif
