#include "train/factuality/step_learner.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>

namespace entente::train {
namespace {

using Odds = std::array<float, kSteps>;

std::size_t step_of(float value) {
  return static_cast<std::size_t>(std::ranges::lower_bound(kStepEnds, value) - kStepEnds.begin());
}

/// The odds that the model shall give: most to the step, a little to its neighbours.
Odds target_of(float value, float smoothing) {
  const auto step = step_of(value);
  Odds odds{};
  odds[step] = 1.F - smoothing;
  const bool has_both = step > 0 && step + 1 < kSteps;
  const float part = has_both ? smoothing / 2.F : smoothing;
  if (step > 0) odds[step - 1] += part;
  if (step + 1 < kSteps) odds[step + 1] += part;
  return odds;
}

/// The weights of one custom.
class Learner {
 public:
  explicit Learner(const StepOptions& options)
      : options_(options),
        weights_(options.features * kSteps, 0.F),
        squares_(options.features * kSteps, 1.F),
        sums_(options.features * kSteps, 0.F) {}

  void learn(const StepExample& example, float importance) {
    Odds errors = odds_of(example.features);
    const Odds target = target_of(example.value, options_.smoothing);
    for (std::size_t i = 0; i < kSteps; ++i) errors[i] = importance * (errors[i] - target[i]);
    for (const auto feature : example.features) {
      const std::size_t row = row_of(feature);
      for (std::size_t i = 0; i < kSteps; ++i) {
        squares_[row + i] += errors[i] * errors[i];
        weights_[row + i] -= options_.rate * errors[i] / std::sqrt(squares_[row + i]);
      }
    }
  }

  void end_epoch() {
    for (std::size_t i = 0; i < sums_.size(); ++i) sums_[i] += weights_[i];
  }

  [[nodiscard]] std::int8_t weight(std::size_t feature, std::size_t step) const {
    const float mean = sums_[feature * kSteps + step] / static_cast<float>(options_.epochs);
    return static_cast<std::int8_t>(std::lround(std::clamp(mean * kStepUnit, -127.F, 127.F)));
  }

 private:
  [[nodiscard]] std::size_t row_of(std::uint64_t feature) const {
    return (feature & (options_.features - 1)) * kSteps;
  }

  [[nodiscard]] Odds odds_of(const Features& features) const {
    Odds odds{};
    for (const auto feature : features) {
      for (std::size_t i = 0; i < kSteps; ++i) odds[i] += weights_[row_of(feature) + i];
    }
    const float top = *std::ranges::max_element(odds);
    for (float& value : odds) value = std::exp(value - top);
    const float total = std::accumulate(odds.begin(), odds.end(), 0.F);
    for (float& value : odds) value /= total;
    return odds;
  }

  const StepOptions& options_;
  std::vector<float> weights_, squares_, sums_;
};

}  // namespace

std::vector<std::int8_t> learn_steps(const std::vector<StepExample>& examples,
                                     const StepOptions& options) {
  std::vector<Learner> learners(kCustoms, Learner(options));
  const auto of = [&](Custom custom) -> Learner& {
    return learners[static_cast<std::size_t>(custom)];
  };
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), 0);
  std::mt19937 random(options.seed);
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    std::ranges::shuffle(order, random);
    for (const std::size_t i : order) {
      of(examples[i].custom).learn(examples[i], 1.F);
      if (examples[i].custom == Custom::kNews) {
        of(Custom::kStrict).learn(examples[i], options.news_for_strict);
      }
    }
    for (auto& learner : learners) learner.end_epoch();
  }
  std::vector<std::int8_t> rows(options.features * kRow, 0);
  for (std::size_t feature = 0; feature < options.features; ++feature) {
    for (std::size_t c = 0; c < kCustoms; ++c) {
      for (std::size_t step = 0; step < kSteps; ++step) {
        rows[feature * kRow + c * kSteps + step] = learners[c].weight(feature, step);
      }
    }
  }
  return rows;
}

}  // namespace entente::train
