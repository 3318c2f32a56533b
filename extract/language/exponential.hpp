#pragma once

#include <bit>
#include <cstdint>
#include <type_traits>

#include "extract/language/lanes.hpp"

namespace entente {

// Our own exponential and what is made of it: plain float arithmetic, without library calls or
// branches, so that loops over them become vector code and every machine computes the same bits.

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

}  // namespace entente
