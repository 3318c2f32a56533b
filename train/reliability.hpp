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

/// The same as an SVG picture: share right over confidence, a dot a bin, larger for more cases;
/// on the diagonal a confidence means what it says.
[[nodiscard]] std::string reliability_plot(const std::vector<Outcome>& outcomes,
                                           const std::string& title);

}  // namespace entente::train
