#include "train/triples/logistic.hpp"

#include <cmath>
#include <utility>

namespace entente::train {
namespace {

constexpr std::size_t kSize = std::tuple_size_v<TripleFeatures>;
constexpr int kRounds = 30;
using Matrix = std::array<TripleFeatures, kSize>;

/// Solves a × x = b by elimination with row exchange; `a` is positive definite here.
TripleFeatures solve(Matrix a, TripleFeatures b) {
  for (std::size_t i = 0; i < kSize; ++i) {
    std::size_t pivot = i;
    for (std::size_t r = i + 1; r < kSize; ++r) {
      if (std::abs(a[r][i]) > std::abs(a[pivot][i])) pivot = r;
    }
    std::swap(a[i], a[pivot]);
    std::swap(b[i], b[pivot]);
    for (std::size_t r = i + 1; r < kSize; ++r) {
      const double factor = a[r][i] / a[i][i];
      for (std::size_t c = i; c < kSize; ++c) a[r][c] -= factor * a[i][c];
      b[r] -= factor * b[i];
    }
  }
  for (std::size_t i = kSize; i-- > 0;) {
    for (std::size_t c = i + 1; c < kSize; ++c) b[i] -= a[i][c] * b[c];
    b[i] /= a[i][i];
  }
  return b;
}

}  // namespace

double probability(const TripleFeatures& weights, const TripleFeatures& features) {
  double sum = 0;
  for (std::size_t i = 0; i < kSize; ++i) sum += weights[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

TripleFeatures fit_logistic(const std::vector<Example>& examples, double ridge) {
  TripleFeatures weights{};
  for (int round = 0; round < kRounds; ++round) {
    Matrix curvature{};
    TripleFeatures slope{};
    for (std::size_t i = 0; i < kSize; ++i) {
      const double penalty = i == 0 ? 1e-6 : ridge;
      curvature[i][i] = penalty;
      slope[i] = -penalty * weights[i];
    }
    for (const Example& example : examples) {
      const double p = probability(weights, example.features);
      const double error = (example.is_right ? 1 : 0) - p;
      for (std::size_t i = 0; i < kSize; ++i) {
        const double x = example.weight * example.features[i];
        slope[i] += error * x;
        for (std::size_t j = 0; j < kSize; ++j) {
          curvature[i][j] += p * (1 - p) * x * example.features[j];
        }
      }
    }
    const TripleFeatures step = solve(curvature, slope);
    for (std::size_t i = 0; i < kSize; ++i) weights[i] += step[i];
  }
  return weights;
}

}  // namespace entente::train
