#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/claim/draft.hpp"
#include "graph/claim.hpp"

namespace entente {

/// One thing that speaks for or against a claim: "subject_person" 1, "object_mentions" 1.6.
struct ClaimFeature {
  std::string name;
  double value = 0;

  bool operator==(const ClaimFeature&) const = default;
};
using ClaimFeatures = std::vector<ClaimFeature>;  ///< those that are not nought, each once

/// Gathers features by name.
class FeatureList {
 public:
  void set(std::string_view name, double value = 1) {
    if (value != 0) features_.push_back({std::string(name), value});
  }
  /// "subject_role" and "ARG0" → "subject_role=ARG0".
  void set(std::string_view group, std::string_view value) {
    features_.push_back({std::string(group) + "=" + std::string(value), 1});
  }
  [[nodiscard]] ClaimFeatures take() { return std::move(features_); }

 private:
  ClaimFeatures features_;
};

/// The features of a claim that `draft` became, with the heads of its two ends; `subject` is
/// kNoToken where it is a speaker, perhaps of another sentence.
[[nodiscard]] ClaimFeatures claim_features(const SentenceView& view, const Draft& draft,
                                           std::size_t subject, const Claim& claim);

/// How the ends stand to the predicate and in the article: the roles that who does what gives them,
/// their places in the tree, how often and how early the article names them.
void add_context_features(const SentenceView& view, const Draft& draft, std::size_t subject,
                          const Claim& claim, FeatureList& features);

}  // namespace entente
