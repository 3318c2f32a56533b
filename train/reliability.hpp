#pragma once

#include <array>
#include <string>
#include <vector>

namespace entente::train {

/// A confidence that was given, and whether the triple was right.
struct Outcome {
  double confidence = 0;
  bool is_right = false;
};

/// A table of ten bins: how many, mean confidence, share right; and the mean difference of the two
/// over all (expected calibration error).
[[nodiscard]] std::string reliability_table(const std::vector<Outcome>& outcomes);

}  // namespace entente::train
