#include "extract/claim/claim_confidence.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "graph/actors/tsv.hpp"

namespace entente {
namespace {

double weight_in(const Tsv::Row& row, std::size_t column) {
  double value = 0;
  const auto cell = row[column];
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size()) row.fail("not a number");
  return value;
}

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
    const Weights weights{{weight_in(row, 1), weight_in(row, 2)},
                          {weight_in(row, 3), weight_in(row, 4)}};
    if (!confidence.weights_.emplace(std::string(row[0]), weights).second) {
      row.fail("stands in the table already");
    }
  });
  return confidence;
}

ClaimJudgement ClaimConfidence::judge_any(const ClaimFeatures& features) const {
  ClaimJudgement logits;
  for (const auto& feature : features) add(logits, weights(feature.name).any, feature.value);
  return answers(logits);
}

ClaimJudgement ClaimConfidence::judge(const ClaimFeatures& features, bool is_between_actors) const {
  const auto any = judge_any(features);
  if (!is_between_actors) return any;
  ClaimJudgement logits;
  for (const auto& feature : features) add(logits, weights(feature.name).between, feature.value);
  const auto between = answers(logits);
  if (any.worth >= kLeastJudged) return between;
  return {std::min(any.right, between.right), std::min(any.worth, between.worth)};
}

ClaimConfidence::Weights ClaimConfidence::weights(std::string_view feature) const {
  const auto found = weights_.find(feature);
  return found == weights_.end() ? Weights{} : found->second;
}

}  // namespace entente
