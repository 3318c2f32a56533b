#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "extract/learned/hashed_weights.hpp"

namespace entente {

/// The learned part of the attribution stage (extract/data/attribution.model): which words are
/// cues, and which parts of the sentence around a cue are its source and its content. Four linear
/// classifiers over hashed features, in whole numbers: the same decisions on every machine.
struct AttributionModel {
  std::unordered_set<std::uint64_t> cue_words;  ///< cue_key of each word that was ever a cue
  std::vector<std::int16_t> cue;                ///< a power of two of weights each
  std::vector<std::int16_t> source;
  std::vector<std::int16_t> content;
  std::vector<std::int16_t> next;  ///< does the content run on into the next sentence?

  /// Throws Error (input) when the file is missing, truncated or of another version.
  [[nodiscard]] static AttributionModel load(const std::string& path);
  /// Throws Error (storage) when it cannot be written.
  void save(const std::string& path) const;
};

/// The sum of a decision's weights: positive is yes.
[[nodiscard]] inline std::int32_t score(const std::vector<std::int16_t>& weights,
                                        const Features& features) {
  std::int32_t sum = 0;
  for (const std::uint64_t feature : features) sum += weights[feature & (weights.size() - 1)];
  return sum;
}

}  // namespace entente
