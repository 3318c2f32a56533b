#include "extract/language/attention.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using namespace entente;

namespace attention_test {

constexpr std::size_t kHeads = 2, kWidth = kHeads * kHeadSize, kStride = 3 * kWidth;

std::vector<float> random_rows(std::size_t rows, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<float> values(rows * kStride);
  for (float& value : values)
    value = static_cast<float>(static_cast<int>(random() % 2001) - 1000) / 400.F;
  return values;
}

std::vector<float> attend_rows(const std::vector<float>& input) {
  const std::size_t rows = input.size() / kStride;
  std::vector<float> out(rows * kWidth);
  AttentionRoom room;
  attend(input.data(), rows, kHeads, out.data(), room);
  return out;
}

/// One number of the result by the definition, in doubles.
double defined(const std::vector<float>& input, std::size_t row, std::size_t head, std::size_t i) {
  const std::size_t rows = input.size() / kStride;
  const auto part = [&](std::size_t of, std::size_t which, std::size_t at) {
    return static_cast<double>(input[of * kStride + which * kWidth + head * kHeadSize + at]);
  };
  double above = 0, below = 0;
  for (std::size_t other = 0; other < rows; ++other) {
    double score = 0;
    for (std::size_t at = 0; at < kHeadSize; ++at) score += part(row, 0, at) * part(other, 1, at);
    const double weight = std::exp(score / std::sqrt(static_cast<double>(kHeadSize)));
    above += weight * part(other, 2, i);
    below += weight;
  }
  return above / below;
}

TEST_CASE("attention follows its definition for every number of rows") {
  for (const std::size_t rows : {1U, 2U, 4U, 5U, 16U, 19U, 37U}) {
    CAPTURE(rows);
    const auto input = random_rows(rows, static_cast<unsigned>(rows));
    const auto out = attend_rows(input);
    for (std::size_t row = 0; row < rows; ++row)
      for (std::size_t i = 0; i < kWidth; ++i)
        CHECK(static_cast<double>(out[row * kWidth + i]) ==
              doctest::Approx(defined(input, row, i / kHeadSize, i % kHeadSize)).epsilon(2e-4));
  }
}

TEST_CASE("what room was used for before changes no bit") {
  const auto small = random_rows(3, 1), large = random_rows(33, 2);
  const auto want = attend_rows(small);
  AttentionRoom room;
  std::vector<float> out(33 * kWidth);
  attend(large.data(), 33, kHeads, out.data(), room);
  out.resize(3 * kWidth);
  attend(small.data(), 3, kHeads, out.data(), room);
  CHECK(out == want);
}

}  // namespace attention_test
