#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/language/conllu.hpp"

namespace entente::train {

/// What the tokeniser and the sentence splitter learn, as it stands in the model file.
struct SegmenterWeights {
  std::vector<std::int16_t> cuts, joins, fusions, sentence_ends;
  std::vector<std::string> fused;  ///< "cannot", "its": lower-case words that may be two
  std::vector<std::uint8_t> fused_sizes;
};

[[nodiscard]] SegmenterWeights learn_segmenter(const std::vector<AnalysedArticle>& treebank,
                                               std::uint32_t seed);

}  // namespace entente::train
