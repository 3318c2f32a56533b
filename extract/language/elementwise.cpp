#include "extract/language/elementwise.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "extract/language/exponential.hpp"

namespace entente {

ENTENTE_CLONES void quantize_row(const float* values, std::size_t width, std::int8_t* quantized,
                                 float& scale, std::int32_t& sum128) {
  float largest = 0.F;
  for (std::size_t i = 0; i < width; ++i) {
    const float size = values[i] < 0.F ? -values[i] : values[i];
    largest = size > largest ? size : largest;
  }
  // A row without a size (all zero, or not numbers) stays zero.
  const float factor = largest > 0.F ? 127.F / largest : 0.F;
  scale = largest / 127.F;
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < width; ++i) {
    // Rounds to even by the same trick as exponential().
    const float shifted = values[i] * factor + 12582912.F;
    const auto value = static_cast<std::int32_t>(std::bit_cast<std::uint32_t>(shifted) & 0xFFU);
    const auto byte = static_cast<std::int8_t>(value);
    quantized[i] = byte;
    sum += byte;
  }
  sum128 = 128 * sum;
}

ENTENTE_CLONES void lstm_step(const float* gates, std::size_t width, float* cell, float* hidden) {
  const float *input = gates, *forget = gates + width, *candidate = gates + 2 * width,
              *output = gates + 3 * width;
  for (std::size_t i = 0; i < width; ++i) {
    const float state = sigmoid(forget[i]) * cell[i] + gated_tangent(input[i], candidate[i]);
    cell[i] = state;
    hidden[i] = gated_tangent(output[i], state);
  }
}

ENTENTE_CLONES void rectify(float* values, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) values[i] = values[i] > 0.F ? values[i] : 0.F;
}

ENTENTE_CLONES float dot(const float* a, const float* b, std::size_t size) {
  std::array<float, 16> sums{};
  for (std::size_t i = 0; i < size; i += 16)
    for (std::size_t lane = 0; lane < 16; ++lane) sums[lane] += a[i + lane] * b[i + lane];
  for (std::size_t half = 8; half > 0; half /= 2)
    for (std::size_t lane = 0; lane < half; ++lane) sums[lane] += sums[lane + half];
  return sums[0];
}

ENTENTE_CLONES std::size_t index_of_largest(std::span<const float> values) {
  constexpr std::size_t kLanes = 16;
  std::array<float, kLanes> tops;
  tops.fill(values[0]);
  const std::size_t whole = values.size() - values.size() % kLanes;
  for (std::size_t i = 0; i < whole; i += kLanes)
    for (std::size_t lane = 0; lane < kLanes; ++lane)
      tops[lane] = values[i + lane] > tops[lane] ? values[i + lane] : tops[lane];
  float top = tops[0];
  for (const float value : tops) top = value > top ? value : top;
  for (std::size_t i = whole; i < values.size(); ++i) top = values[i] > top ? values[i] : top;
  return static_cast<std::size_t>(std::ranges::find(values, top) - values.begin());
}

}  // namespace entente
