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

/// Both answers, told twice.
struct ClaimJudgements {
  ClaimJudgement any;  ///< whatever its ends are: by this the unlikely are left out
  /// As it is printed. Of claims between actors that are not worth looking at by `any`, none was
  /// judged: they get the lower of both.
  ClaimJudgement printed;
};

/// Logistic regressions over a claim's features, learned from claims that readers judged
/// (train/claims): extract/data/claim_confidence.tsv. A feature that it does not know says nothing.
/// Immutable.
class ClaimConfidence {
 public:
  /// What a feature adds to the answers, in logits: to those about all claims, and to those about
  /// claims between actors, which readers judged with all their words.
  struct Weights {
    ClaimJudgement any;
    ClaimJudgement between;
  };

  /// Throws Error (input) when the file is missing, malformed or has a feature twice.
  [[nodiscard]] static ClaimConfidence read(const std::string& path);

  [[nodiscard]] ClaimJudgements judge(const ClaimFeatures& features, bool is_between_actors) const;

  /// Of one of its features; noughts where it does not know it.
  [[nodiscard]] Weights weights(std::string_view feature) const;

 private:
  std::map<std::string, Weights, std::less<>> weights_;
};

}  // namespace entente
