#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace entente {

// Our own exponential and what is made of it: plain float arithmetic, without library calls or
// branches, so that loops over them become vector code and every machine computes the same bits.

/// Running sums side by side: what a loop over them gives does not hang on the processor.
inline constexpr std::size_t kLanes = 16;
/// So many floats, which the compiler splits where a processor has no register as wide; loose ones
/// may stand anywhere.
using Lanes = float __attribute__((vector_size(kLanes * sizeof(float))));
using LooseLanes =
    float __attribute__((vector_size(kLanes * sizeof(float)), aligned(4), may_alias));

/// e^x, x cut to ±60; relative error below 2e-7 (Cephes' expf).
inline __attribute__((always_inline)) float exponential(float x) {
  x = x > 60.F ? 60.F : x < -60.F ? -60.F : x;
  // Adding 1.5 × 2^23 rounds to a whole number in the low bits.
  const float shifted = x * 1.44269504F + 12582912.F;
  const float whole = shifted - 12582912.F;
  const float rest = (x - whole * 0.693359375F) - whole * -2.12194440e-4F;
  float value = 1.9875691500e-4F;
  value = value * rest + 1.3981999507e-3F;
  value = value * rest + 8.3334519073e-3F;
  value = value * rest + 4.1665795894e-2F;
  value = value * rest + 1.6666665459e-1F;
  value = value * rest + 5.0000001201e-1F;
  value = value * rest * rest + rest + 1.F;
  const std::uint32_t exponent = std::bit_cast<std::uint32_t>(shifted) << 23;
  return std::bit_cast<float>(std::bit_cast<std::uint32_t>(value) + exponent);
}

inline __attribute__((always_inline)) float sigmoid(float x) {
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
