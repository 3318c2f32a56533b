#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The weights of logistic regressions over a few features that have names: a tab-separated table,
/// a line a feature, a column a regression, readable and small enough to be reviewed. Immutable.
class WeightTable {
 public:
  /// Throws Error (input) when the file is missing, lacks one of `features`, has one twice or names
  /// one that there is not.
  [[nodiscard]] static WeightTable read(const std::string& path,
                                        std::span<const std::string_view> features,
                                        std::size_t columns);

  [[nodiscard]] double weight(std::size_t feature, std::size_t column = 0) const {
    return weights_[column][feature];
  }

  /// From 0 to 1; `values` in the order of the features.
  [[nodiscard]] double probability(std::span<const double> values, std::size_t column = 0) const;

 private:
  std::vector<std::vector<double>> weights_;  ///< by column, then feature
};

/// The logistic function of the weighted sum of two rows of one length.
[[nodiscard]] double logistic(std::span<const double> weights, std::span<const double> values);

}  // namespace entente
