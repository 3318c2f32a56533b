#include "train/logistic.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace entente::train {
namespace {

constexpr float kUnit = 1.F / 1024.F;  ///< of a weight in the model file
/// The feature that holds everywhere: the first one of each list.
constexpr std::uint64_t kAlways = feature_hash(1, 0);

}  // namespace

std::vector<std::int16_t> learn(const std::vector<Decision>& decisions,
                                const LogisticOptions& options) {
  const std::uint64_t mask = options.weights - 1;
  std::vector<float> weights(options.weights, 0.F), squares(options.weights, 1.F),
      sums(options.averaged > 0 ? options.weights : 0, 0.F);
  std::vector<std::size_t> order(decisions.size());
  std::iota(order.begin(), order.end(), 0);
  std::mt19937 random(options.seed);
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    std::ranges::shuffle(order, random);
    for (const std::size_t i : order) {
      float sum = 0.F;
      for (const auto feature : decisions[i].features) sum += weights[feature & mask];
      const float error = 1.F / (1.F + std::exp(-sum)) - (decisions[i].is_yes ? 1.F : 0.F);
      for (const auto feature : decisions[i].features) {
        float& weight = weights[feature & mask];
        float& square = squares[feature & mask];
        const float gradient = error + options.decay * weight;
        square += gradient * gradient;
        weight -= options.rate * gradient / std::sqrt(square);
      }
    }
    if (epoch >= options.epochs - options.averaged)
      for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += weights[i];
  }
  for (std::size_t i = 0; i < sums.size(); ++i)
    weights[i] = sums[i] / static_cast<float>(options.averaged);
  weights[kAlways & mask] += options.bias;
  std::vector<std::int16_t> out;
  out.reserve(weights.size());
  for (const float weight : weights) {
    const float scaled = std::clamp(weight / kUnit, -32767.F, 32767.F);
    out.push_back(static_cast<std::int16_t>(std::lround(scaled)));
  }
  return out;
}

}  // namespace entente::train
