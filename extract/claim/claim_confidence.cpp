#include "extract/claim/claim_confidence.hpp"

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

}  // namespace

ClaimConfidence ClaimConfidence::read(const std::string& path) {
  ClaimConfidence confidence;
  Tsv::read(path).for_each(3, [&](const Tsv::Row& row) {
    const ClaimJudgement weights{weight_in(row, 1), weight_in(row, 2)};
    if (!confidence.weights_.emplace(std::string(row[0]), weights).second) {
      row.fail("stands in the table already");
    }
  });
  return confidence;
}

ClaimJudgement ClaimConfidence::judge(const ClaimFeatures& features) const {
  ClaimJudgement logits;
  for (const auto& feature : features) {
    const auto each = weight(feature.name);
    logits.right += each.right * feature.value;
    logits.worth += each.worth * feature.value;
  }
  return {probability(logits.right), probability(logits.worth)};
}

ClaimJudgement ClaimConfidence::weight(std::string_view feature) const {
  const auto found = weights_.find(feature);
  return found == weights_.end() ? ClaimJudgement{} : found->second;
}

}  // namespace entente
