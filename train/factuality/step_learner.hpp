#pragma once

#include <cstdint>
#include <vector>

#include "extract/factuality/factuality_model.hpp"
#include "extract/learned/hashed_weights.hpp"

namespace entente::train {

/// A judged predicate and the features that held.
struct StepExample {
  Features features;
  float value = 3.F;
  Custom custom = Custom::kNews;
};

struct StepOptions {
  std::size_t features = std::size_t{1} << 15U;  ///< rows of weights, a power of two
  int epochs = 3;
  float rate = 0.05F;
  float smoothing = 0.1F;  ///< of a step's odds, what goes to its neighbours
  /// What news examples count for the strict: they are many and the strict are few.
  float news_for_strict = 0.015F;
  std::uint32_t seed = 1;
};

/// One log-linear model of the steps for each custom, with AdaGrad (Duchi et al. 2011); the mean of
/// the weights after each epoch, rounded to whole numbers in rows as FactualityModel reads them.
[[nodiscard]] std::vector<std::int8_t> learn_steps(const std::vector<StepExample>& examples,
                                                   const StepOptions& options);

}  // namespace entente::train
