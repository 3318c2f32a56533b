#include "extract/learned/weight_table.hpp"

#include <algorithm>
#include <cmath>

#include "graph/actors/tsv.hpp"
#include "graph/error.hpp"

namespace entente {

double logistic(std::span<const double> weights, std::span<const double> values) {
  double sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * values[i];
  return 1 / (1 + std::exp(-sum));
}

WeightTable WeightTable::read(const std::string& path, std::span<const std::string_view> features,
                              std::size_t columns) {
  const Tsv file = Tsv::read(path);
  WeightTable table;
  table.weights_.assign(columns, std::vector<double>(features.size()));
  std::vector<bool> is_given(features.size());
  file.for_each(columns + 1, [&](const Tsv::Row& row) {
    const auto found = std::ranges::find(features, row[0]);
    if (found == features.end()) row.fail("there is no such feature");
    const auto feature = static_cast<std::size_t>(found - features.begin());
    if (is_given[feature]) row.fail("stands in the table already");
    is_given[feature] = true;
    for (std::size_t c = 0; c < columns; ++c)
      table.weights_[c][feature] = row.number<double>(c + 1);
  });
  const auto missing = std::ranges::find(is_given, false);
  if (missing != is_given.end()) {
    const auto name = features[static_cast<std::size_t>(missing - is_given.begin())];
    throw Error(ErrorKind::kInput, path + ": the feature " + std::string(name) + " is missing");
  }
  return table;
}

double WeightTable::probability(std::span<const double> values, std::size_t column) const {
  return logistic(weights_[column], values);
}

}  // namespace entente
