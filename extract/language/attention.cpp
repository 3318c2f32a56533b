#include "extract/language/attention.hpp"

#include <algorithm>
#include <array>

#include "extract/language/checked_range.hpp"
#include "extract/language/exponential.hpp"
#include "extract/language/quantized.hpp"

namespace entente {
namespace {

/// Rows that share what is read of the others.
constexpr std::size_t kRows = 4;
/// Of eight: as many sums for each row as a processor with sixteen registers keeps in them.
constexpr std::size_t kParts = 2;
constexpr std::size_t kStride = kParts * kEight;
static_assert(kHeadSize % kStride == 0 && kLanes % kStride == 0);

/// The queries of kRows rows against all keys: keys is kHeadSize × padded. Written to scores,
/// kRows × padded.
ENTENTE_CLONES void score(const std::array<const float*, kRows>& query, const float* keys,
                          std::size_t padded, float* scores) {
  for (std::size_t at = 0; at < padded; at += kStride) {
    Eight sums[kRows][kParts] = {};
    for (std::size_t i = 0; i < kHeadSize; ++i)
      for (std::size_t part = 0; part < kParts; ++part) {
        const Eight key = load_eight(keys + i * padded + at + part * kEight);
        for (std::size_t r = 0; r < kRows; ++r) sums[r][part] += query[r][i] * key;
      }
    for (std::size_t r = 0; r < kRows; ++r)
      for (std::size_t part = 0; part < kParts; ++part)
        store_eight(scores + r * padded + at + part * kEight, sums[r][part]);
  }
}

/// Makes scores weights that are yet to be divided by the sum that is returned.
ENTENTE_CLONES float soften(float* scores, std::size_t rows, std::size_t padded) {
  const float scale = 0.176776695F;  // 1 / √kHeadSize
  for (std::size_t i = rows; i < padded; ++i) scores[i] = scores[0];
  Eight tops{};
  for (std::size_t i = 0; i < padded; i += kEight) {
    const Eight values = load_eight(scores + i);
    tops = values > tops ? values : tops;
  }
  const float largest = largest_of(tops);
  for (std::size_t i = 0; i < padded; i += kEight)
    store_eight(scores + i, exponential((load_eight(scores + i) - largest) * scale));
  for (std::size_t i = rows; i < padded; ++i) scores[i] = 0.F;
  LaneSums sums{};
  for (std::size_t i = 0; i < padded; i += kLanes)
    for (std::size_t lane = 0; lane < kLanes; ++lane) sums[lane] += scores[i + lane];
  return total_of(sums);
}

/// The values, `stride` apart, by the weights of kRows rows.
ENTENTE_CLONES void mix(const float* weights, std::size_t padded, const float* values,
                        std::size_t rows, std::size_t stride,
                        const std::array<float, kRows>& factors,
                        const std::array<float*, kRows>& out) {
  for (std::size_t from = 0; from < kHeadSize; from += kStride) {
    Eight sums[kRows][kParts] = {};
    for (std::size_t at = 0; at < rows; ++at)
      for (std::size_t part = 0; part < kParts; ++part) {
        const Eight value = load_eight(values + at * stride + from + part * kEight);
        for (std::size_t r = 0; r < kRows; ++r) sums[r][part] += weights[r * padded + at] * value;
      }
    for (std::size_t r = 0; r < kRows; ++r)
      for (std::size_t part = 0; part < kParts; ++part)
        store_eight(out[r] + from + part * kEight, sums[r][part] * factors[r]);
  }
}

}  // namespace

void attend(const float* input, std::size_t rows, std::size_t heads, float* out,
            AttentionRoom& room) {
  const std::size_t width = heads * kHeadSize, stride = 3 * width;
  const std::size_t padded = round_up(rows, kLanes);
  check_range(input, rows * stride);
  check_range(out, rows * width);
  room.keys.assign(kHeadSize * padded, 0.F);
  room.weights.resize(kRows * padded);
  for (std::size_t head = 0; head < heads; ++head) {
    const float* const own = input + head * kHeadSize;
    for (std::size_t row = 0; row < rows; ++row)
      for (std::size_t i = 0; i < kHeadSize; ++i)
        room.keys[i * padded + row] = own[row * stride + width + i];
    for (std::size_t row = 0; row < rows; row += kRows) {
      // The last rows are computed twice where they are no whole group.
      std::array<const float*, kRows> queries;
      std::array<float*, kRows> targets;
      std::array<float, kRows> factors;
      for (std::size_t r = 0; r < kRows; ++r) {
        const std::size_t at = std::min(row + r, rows - 1);
        queries[r] = own + at * stride;
        targets[r] = out + at * width + head * kHeadSize;
      }
      score(queries, room.keys.data(), padded, room.weights.data());
      for (std::size_t r = 0; r < kRows; ++r)
        factors[r] = 1.F / soften(room.weights.data() + r * padded, rows, padded);
      mix(room.weights.data(), padded, own + 2 * width, rows, stride, factors, targets);
    }
  }
}

}  // namespace entente
