#include "extract/claim/claim_confidence.hpp"

#include <algorithm>
#include <cmath>

#include "graph/actors/tsv.hpp"

namespace entente {
namespace {

double probability(double logit) { return 1 / (1 + std::exp(-logit)); }

/// Below it no claim between actors was judged as it is printed (train/claims/judged_drawn.tsv).
constexpr double kLeastJudged = 0.35;

ClaimJudgement answers(const ClaimJudgement& logits) {
  return {probability(logits.right), probability(logits.worth)};
}

void add(ClaimJudgement& logits, const ClaimJudgement& weight, double value) {
  logits.right += weight.right * value;
  logits.worth += weight.worth * value;
}

}  // namespace

ClaimConfidence ClaimConfidence::read(const std::string& path) {
  ClaimConfidence confidence;
  Tsv::read(path).for_each(5, [&](const Tsv::Row& row) {
    const auto weight = [&](std::size_t column) { return row.number<double>(column); };
    const Weights weights{{weight(1), weight(2)}, {weight(3), weight(4)}};
    if (!confidence.weights_.emplace(std::string(row[0]), weights).second) {
      row.fail("stands in the table already");
    }
  });
  return confidence;
}

ClaimJudgements ClaimConfidence::judge(const ClaimFeatures& features,
                                       bool is_between_actors) const {
  Weights logits;
  for (const auto& feature : features) {
    const auto own = weights(feature.name);
    add(logits.any, own.any, feature.value);
    add(logits.between, own.between, feature.value);
  }
  const auto any = answers(logits.any);
  if (!is_between_actors) return {any, any};
  const auto between = answers(logits.between);
  if (any.worth >= kLeastJudged) return {any, between};
  return {any, {std::min(any.right, between.right), std::min(any.worth, between.worth)}};
}

ClaimConfidence::Weights ClaimConfidence::weights(std::string_view feature) const {
  const auto found = weights_.find(feature);
  return found == weights_.end() ? Weights{} : found->second;
}

}  // namespace entente
