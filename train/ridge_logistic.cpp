#include "train/ridge_logistic.hpp"

#include <cmath>
#include <utility>

#include "extract/learned/weight_table.hpp"

namespace entente::train {
namespace {

constexpr int kRounds = 30;
using Vector = std::vector<double>;
using Matrix = std::vector<Vector>;

/// Solves a × x = b by elimination with row exchange; `a` is positive definite here.
Vector solve(Matrix a, Vector b) {
  const std::size_t size = b.size();
  for (std::size_t i = 0; i < size; ++i) {
    std::size_t pivot = i;
    for (std::size_t r = i + 1; r < size; ++r) {
      if (std::abs(a[r][i]) > std::abs(a[pivot][i])) pivot = r;
    }
    std::swap(a[i], a[pivot]);
    std::swap(b[i], b[pivot]);
    for (std::size_t r = i + 1; r < size; ++r) {
      const double factor = a[r][i] / a[i][i];
      for (std::size_t c = i; c < size; ++c) a[r][c] -= factor * a[i][c];
      b[r] -= factor * b[i];
    }
  }
  for (std::size_t i = size; i-- > 0;) {
    for (std::size_t c = i + 1; c < size; ++c) b[i] -= a[i][c] * b[c];
    b[i] /= a[i][i];
  }
  return b;
}

}  // namespace

std::vector<double> fit_logistic(const std::vector<Example>& examples, double ridge) {
  const std::size_t size = examples.empty() ? 0 : examples.front().features.size();
  Vector weights(size);
  for (int round = 0; round < kRounds; ++round) {
    Matrix curvature(size, Vector(size));
    Vector slope(size);
    for (std::size_t i = 0; i < size; ++i) {
      const double penalty = i == 0 ? 1e-6 : ridge;
      curvature[i][i] = penalty;
      slope[i] = -penalty * weights[i];
    }
    for (const Example& example : examples) {
      const double p = logistic(weights, example.features);
      const double error = (example.is_right ? 1 : 0) - p;
      for (std::size_t i = 0; i < size; ++i) {
        const double x = example.weight * example.features[i];
        if (x == 0) continue;
        slope[i] += error * x;
        for (std::size_t j = 0; j < size; ++j) {
          curvature[i][j] += p * (1 - p) * x * example.features[j];
        }
      }
    }
    const Vector step = solve(curvature, slope);
    for (std::size_t i = 0; i < size; ++i) weights[i] += step[i];
  }
  return weights;
}

}  // namespace entente::train
