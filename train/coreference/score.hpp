#pragma once

#include <array>

#include "train/coreference/gold_entities.hpp"

namespace entente::train {

/// Precision and recall as sums over documents.
struct Ratio {
  double hits_precision = 0, total_precision = 0, hits_recall = 0, total_recall = 0;

  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
};

/// The CoNLL-2012 score (Pradhan et al. 2014): the mean F1 of MUC, B³ and CEAF-e, over entities of
/// two mentions or more.
class CoreferenceScore {
 public:
  void add(const Entities& gold, const Entities& found);
  [[nodiscard]] double conll() const;
  [[nodiscard]] double precision() const;  ///< the mean of the three
  [[nodiscard]] double recall() const;

 private:
  std::array<Ratio, 3> ratios_;
};

}  // namespace entente::train
