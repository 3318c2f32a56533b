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

TEST_CASE("one step of the memory follows its definition") {
  const std::size_t width = 21;
  const auto gates = random_floats(4 * width, 5), before = random_floats(width, 6);
  auto cell = before;
  std::vector<float> hidden(width);
  lstm_step(gates.data(), width, cell.data(), hidden.data());
  const auto squash = [](float x) { return 1.0 / (1.0 + std::exp(-static_cast<double>(x))); };
  for (std::size_t i = 0; i < width; ++i) {
    const double state = squash(gates[width + i]) * static_cast<double>(before[i]) +
                         squash(gates[i]) * std::tanh(static_cast<double>(gates[2 * width + i]));
    CHECK(static_cast<double>(cell[i]) == doctest::Approx(state).epsilon(1e-5));
    CHECK(static_cast<double>(hidden[i]) ==
          doctest::Approx(squash(gates[3 * width + i]) * std::tanh(state)).epsilon(1e-5));
  }
}

TEST_CASE("a row of zeros stays zero") {
  QuantizedRows rows;
  quantize_rows(std::vector<float>(8, 0.F).data(), 1, 8, rows);
  CHECK(rows.scales[0] == 0.F);
  CHECK(rows.values == std::vector<std::int8_t>(8, 0));
}

}  // namespace quantized_test
