#pragma once

#include <cstdint>
#include <vector>

#include "extract/learned/hashed_weights.hpp"

namespace entente::train {

/// One yes-or-no decision and the features that held.
struct Decision {
  Features features;
  bool is_yes = false;
};

struct LogisticOptions {
  std::size_t weights = std::size_t{1} << 17U;  ///< a power of two
  int epochs = 12;
  float rate = 0.15F;
  float decay = 1e-5F;
  int averaged = 0;  ///< of the epochs, the last, whose mean the weights are; 0: the last weights
  float bias = 0;  ///< added to each decision afterwards; the feature kAlways must hold everywhere
  std::uint32_t seed = 1;
};

/// Logistic regression with AdaGrad (Duchi et al. 2011), rounded to whole numbers.
[[nodiscard]] std::vector<std::int16_t> learn(const std::vector<Decision>& decisions,
                                              const LogisticOptions& options);

}  // namespace entente::train
