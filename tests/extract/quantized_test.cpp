#include "extract/language/quantized.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "extract/language/elementwise.hpp"

using namespace entente;

namespace quantized_test {

std::vector<float> random_floats(std::size_t size, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<float> values(size);
  for (float& value : values)
    value = static_cast<float>(static_cast<int>(random() % 2001) - 1000) / 311.F;
  return values;
}

struct Problem {
  std::size_t rows, inputs, outputs;
};
constexpr Problem kProblems[] = {{1, 1, 1},   {1, 4, 16},   {2, 5, 17},    {3, 100, 64},
                                 {5, 63, 70}, {7, 228, 96}, {13, 448, 128}};

std::vector<float> product(const Problem& p, Kernel kernel) {
  const auto packed = pack_matrix(random_floats(p.outputs * p.inputs, 1), p.outputs, p.inputs);
  const QuantizedMatrix matrix = {round_up(p.outputs, kPanel), round_up(p.inputs, kStep),
                                  packed.weights.data(), packed.scales.data()};
  QuantizedRows rows;
  quantize_rows(random_floats(p.rows * p.inputs, 2).data(), p.rows, p.inputs, rows);
  std::vector<float> out(p.rows * matrix.outputs, 0.25F);
  multiply(rows, 0, p.rows, matrix, nullptr, out.data(), kernel);
  return out;
}

TEST_CASE("all kernels compute the same bits") {
  for (const Problem& problem : kProblems) {
    CAPTURE(problem.rows);
    CAPTURE(problem.inputs);
    const auto want = product(problem, Kernel::kPortable);
    for (const Kernel kernel : {Kernel::kAvx2, Kernel::kAvx512Vnni})
      if (is_supported(kernel)) CHECK(product(problem, kernel) == want);
  }
}

TEST_CASE("a product of quantised numbers is near the product of the numbers") {
  for (const Problem& p : kProblems) {
    const auto weights = random_floats(p.outputs * p.inputs, 1);
    const auto values = random_floats(p.rows * p.inputs, 2);
    const auto got = product(p, best_kernel());
    for (std::size_t r = 0; r < p.rows; ++r)
      for (std::size_t o = 0; o < p.outputs; ++o) {
        double want = 0.25;
        for (std::size_t i = 0; i < p.inputs; ++i)
          want += static_cast<double>(values[r * p.inputs + i] * weights[o * p.inputs + i]);
        const double error = want - static_cast<double>(got[r * round_up(p.outputs, kPanel) + o]);
        CHECK(std::abs(error) < 0.1 * std::sqrt(static_cast<double>(p.inputs)) + 0.05);
      }
  }
}

TEST_CASE("a row does not depend on the rows beside it") {
  const auto many = product({13, 448, 128}, best_kernel());
  const auto packed = pack_matrix(random_floats(128 * 448, 1), 128, 448);
  const QuantizedMatrix matrix = {128, 448, packed.weights.data(), packed.scales.data()};
  QuantizedRows rows;
  quantize_rows(random_floats(13 * 448, 2).data(), 13, 448, rows);
  for (std::size_t r = 0; r < 13; ++r) {
    std::vector<float> one(128, 0.25F);
    multiply(rows, r, 1, matrix, nullptr, one.data());
    CHECK(std::equal(one.begin(), one.end(), many.begin() + static_cast<std::ptrdiff_t>(r * 128)));
  }
}

TEST_CASE("extreme weights and values do not overflow") {
  const std::size_t inputs = 1024;
  const auto packed = pack_matrix(std::vector<float>(inputs * 16, -3.F), 16, inputs);
  const QuantizedMatrix matrix = {16, inputs, packed.weights.data(), packed.scales.data()};
  QuantizedRows rows;
  quantize_rows(std::vector<float>(inputs, 2.F).data(), 1, inputs, rows);
  for (const Kernel kernel : {Kernel::kPortable, Kernel::kAvx2, Kernel::kAvx512Vnni}) {
    if (!is_supported(kernel)) continue;
    std::vector<float> out(16, 0.F);
    multiply(rows, 0, 1, matrix, nullptr, out.data(), kernel);
    CHECK(out[7] == doctest::Approx(-6.0 * 1024));
  }
}

TEST_CASE("a norm follows its definition") {
  const std::size_t width = 48;
  const auto added = random_floats(width, 5), before = random_floats(width, 6),
             scale = random_floats(width, 7), bias = random_floats(width, 8);
  auto values = before;
  add_and_normalize(values.data(), added.data(), scale.data(), bias.data(), width);
  double mean = 0, variance = 0;
  const auto sum = [&](std::size_t i) { return static_cast<double>(before[i] + added[i]); };
  for (std::size_t i = 0; i < width; ++i) mean += sum(i) / static_cast<double>(width);
  for (std::size_t i = 0; i < width; ++i)
    variance += (sum(i) - mean) * (sum(i) - mean) / static_cast<double>(width);
  for (std::size_t i = 0; i < width; ++i) {
    const double want = (sum(i) - mean) / std::sqrt(variance) * static_cast<double>(scale[i]) +
                        static_cast<double>(bias[i]);
    CHECK(static_cast<double>(values[i]) == doctest::Approx(want).epsilon(1e-5));
  }
}

TEST_CASE("the Gaussian unit follows its definition") {
  for (const float x : {-9.F, -3.F, -0.7F, 0.F, 0.2F, 1.F, 4.F, 50.F}) {
    float value = x;
    gelu(&value, 1);
    const double wide = static_cast<double>(x);
    const double want =
        0.5 * wide *
        (1 + std::tanh(std::sqrt(2 / 3.14159265358979) * (wide + 0.044715 * wide * wide * wide)));
    CHECK(std::abs(static_cast<double>(value) - want) < 2e-6 * (1 + std::abs(wide)));
  }
}

TEST_CASE("a row of zeros stays zero") {
  QuantizedRows rows;
  quantize_rows(std::vector<float>(8, 0.F).data(), 1, 8, rows);
  CHECK(rows.scales[0] == 0.F);
  CHECK(rows.values == std::vector<std::int8_t>(8, 0));
}

}  // namespace quantized_test
