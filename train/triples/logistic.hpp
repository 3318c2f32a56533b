#pragma once

#include <vector>

#include "extract/triple/open_triple.hpp"

namespace entente::train {

struct Example {
  TripleFeatures features{};
  bool is_right = false;
  double weight = 1;
};

/// Logistic regression by Newton's method with an L2 penalty `ridge` on all weights but the first
/// (the bias). Deterministic; O(rounds × examples × features²).
[[nodiscard]] TripleFeatures fit_logistic(const std::vector<Example>& examples, double ridge);

[[nodiscard]] double probability(const TripleFeatures& weights, const TripleFeatures& features);

}  // namespace entente::train
