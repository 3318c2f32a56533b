#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace entente {

// The floating-point loops of the network. Written without library functions, with sums in a fixed
// order and compiled without fused multiply-add, so that every machine computes the same bits; the
// compiler makes one version for each instruction set and picks at start-up.

/// Quantises one row by its largest absolute value: value ≈ scale × quantised. `sum128` becomes 128
/// times the sum of the quantised values.
void quantize_row(const float* values, std::size_t width, std::int8_t* quantized, float& scale,
                  std::int32_t& sum128);

/// values = layer norm of values + added (Ba et al. 2016), times `scale` plus `bias`; `width` is a
/// multiple of 16, `scale` and `bias` as wide.
void add_and_normalize(float* values, const float* added, const float* scale, const float* bias,
                       std::size_t width);

/// Gaussian error linear units in their tangent form (Hendrycks and Gimpel 2016).
void gelu(float* values, std::size_t size);

/// Negative values become 0.
void rectify(float* values, std::size_t size);

/// Σ a[i] × b[i] in 16 running sums; `size` is a multiple of 16.
[[nodiscard]] float dot(const float* a, const float* b, std::size_t size);

/// The first of the largest values; there is at least one.
[[nodiscard]] std::size_t index_of_largest(std::span<const float> values);

}  // namespace entente
