#include "extract/language/elementwise.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "extract/language/checked_range.hpp"
#include "extract/language/exponential.hpp"

namespace entente {
namespace {

using Bytes = std::int8_t __attribute__((vector_size(kEight)));
using LooseBytes = std::int8_t __attribute__((vector_size(kEight), aligned(1), may_alias));

}  // namespace

ENTENTE_CLONES void quantize_row(const float* values, std::size_t width, std::int8_t* quantized,
                                 float& scale, std::int32_t& sum128) {
  check_range(values, width);
  check_range(quantized, width);
  check_range(&scale, 1);
  check_range(&sum128, 1);
  const std::size_t whole = width - width % kEight;
  Eight tops{};
  for (std::size_t i = 0; i < whole; i += kEight) {
    const Eight value = load_eight(values + i);
    const Eight size = value < 0.F ? -value : value;
    tops = size > tops ? size : tops;
  }
  float largest = largest_of(tops);
  for (std::size_t i = whole; i < width; ++i) {
    const float size = values[i] < 0.F ? -values[i] : values[i];
    largest = size > largest ? size : largest;
  }
  // A row without a size (all zero, or not numbers) stays zero.
  const float factor = largest > 0.F ? 127.F / largest : 0.F;
  scale = largest / 127.F;
  // Adding it rounds to even in the low bits, by the same trick as exponential().
  constexpr float kRounder = 12582912.F;
  EightWhole sums{};
  for (std::size_t i = 0; i < whole; i += kEight) {
    const auto bits = std::bit_cast<EightWhole>(load_eight(values + i) * factor + kRounder);
    const EightWhole number = (bits << 24) >> 24;
    sums += number;
    *reinterpret_cast<LooseBytes*>(quantized + i) = __builtin_convertvector(number, Bytes);
  }
  std::int32_t sum = 0;
  for (std::size_t lane = 0; lane < kEight; ++lane) sum += sums[lane];
  for (std::size_t i = whole; i < width; ++i) {
    const auto bits = std::bit_cast<std::uint32_t>(values[i] * factor + kRounder);
    quantized[i] = static_cast<std::int8_t>(static_cast<std::uint8_t>(bits & 0xFFU));
    sum += quantized[i];
  }
  sum128 = 128 * sum;
}

ENTENTE_CLONES void add_and_normalize(float* values, const float* added, const float* scale,
                                      const float* bias, std::size_t width) {
  for (const float* each : {static_cast<const float*>(values), added, scale, bias})
    check_range(each, width);
  LaneSums sums{}, squares{};
  for (std::size_t i = 0; i < width; i += kLanes)
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      values[i + lane] += added[i + lane];
      sums[lane] += values[i + lane];
    }
  const float mean = total_of(sums) / static_cast<float>(width);
  for (std::size_t i = 0; i < width; i += kLanes)
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      const float distance = values[i + lane] - mean;
      values[i + lane] = distance;
      squares[lane] += distance * distance;
    }
  const float factor = 1.F / std::sqrt(total_of(squares) / static_cast<float>(width) + 1e-12F);
  for (std::size_t i = 0; i < width; ++i) values[i] = values[i] * factor * scale[i] + bias[i];
}

ENTENTE_CLONES void gelu(float* values, std::size_t size) {
  const auto of = [](auto x) __attribute__((always_inline)) {
    return x * sigmoid(1.59576912F * (x + 0.044715F * x * x * x));
  };
  check_range(values, size);
  const std::size_t whole = size - size % kEight;
  for (std::size_t i = 0; i < whole; i += kEight)
    store_eight(values + i, of(load_eight(values + i)));
  for (std::size_t i = whole; i < size; ++i) values[i] = of(values[i]);
}

ENTENTE_CLONES void rectify(float* values, std::size_t size) {
  check_range(values, size);
  for (std::size_t i = 0; i < size; ++i) values[i] = values[i] > 0.F ? values[i] : 0.F;
}

ENTENTE_CLONES float dot(const float* a, const float* b, std::size_t size) {
  check_range(a, size);
  check_range(b, size);
  LaneSums sums{};
  for (std::size_t i = 0; i < size; i += kLanes)
    for (std::size_t lane = 0; lane < kLanes; ++lane) sums[lane] += a[i + lane] * b[i + lane];
  return total_of(sums);
}

ENTENTE_CLONES std::size_t index_of_largest(std::span<const float> values) {
  check_range(values.data(), values.size());
  LaneSums tops;
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
