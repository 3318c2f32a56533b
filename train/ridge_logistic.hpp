#pragma once

#include <cstddef>
#include <vector>

namespace entente::train {

/// One judged case: the values of its features, the first always 1.
struct Example {
  std::vector<double> features;
  bool is_right = false;
  double weight = 1;
};

/// Logistic regression by Newton's method with an L2 penalty `ridge` on all weights but the first
/// (the bias). All examples have equally many features. Deterministic; O(rounds × examples ×
/// features²).
[[nodiscard]] std::vector<double> fit_logistic(const std::vector<Example>& examples, double ridge);

}  // namespace entente::train
