#pragma once

#include <string>
#include <utility>

#include "extract/learned/weight_table.hpp"
#include "extract/syntax/syntax.hpp"
#include "extract/triple/open_triple.hpp"
#include "extract/triple/tuple.hpp"

namespace entente {

/// What the confidence of a triple is read from: its kind, its lengths and the shape of its tree.
[[nodiscard]] TripleFeatures triple_features(const Syntax& syntax, const Tuple& tuple);

/// A logistic regression over the features, one a face; fitted by entente-fit-triples to triples
/// that people called right or wrong. Immutable.
class TripleConfidence {
 public:
  /// Reads triple_confidence.tsv of a data folder. Throws Error (input) when it is missing, lacks
  /// a feature or names one that there is not.
  [[nodiscard]] static TripleConfidence load(const std::string& data_folder);

  /// How many of a hundred such triples a reader would accept, from 0 to 1.
  [[nodiscard]] double of(const TripleFeatures& features, TripleFace face) const;

 private:
  explicit TripleConfidence(WeightTable weights) : weights_(std::move(weights)) {}

  WeightTable weights_;  ///< a column a face
};

}  // namespace entente
