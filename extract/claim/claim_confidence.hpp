#pragma once

#include <map>
#include <string>
#include <string_view>

#include "extract/claim/claim_features.hpp"

namespace entente {

/// Two answers about a claim, from 0 to 1.
struct ClaimJudgement {
  double right = 0;  ///< the text, read in its article, says so
  double worth = 0;  ///< it does, and a reader would give it a line
};

/// Two logistic regressions over a claim's features, learned from claims that readers judged
/// (train/claims): extract/data/claim_confidence.tsv. A feature that it does not know says nothing.
/// Immutable.
class ClaimConfidence {
 public:
  /// Throws Error (input) when the file is missing, malformed or has a feature twice.
  [[nodiscard]] static ClaimConfidence read(const std::string& path);

  [[nodiscard]] ClaimJudgement judge(const ClaimFeatures& features) const;

  /// What one of its features adds to each answer, in logits.
  [[nodiscard]] ClaimJudgement weight(std::string_view feature) const;

 private:
  std::map<std::string, ClaimJudgement, std::less<>> weights_;
};

}  // namespace entente
