#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/language/lemmatizer.hpp"
#include "extract/language/linear.hpp"
#include "extract/language/segment.hpp"

namespace entente {

/// Word classes, Penn tags, features and lemmas.
class TagHead {
 public:
  /// `words` holds the lemmatizer's tables. Throws Error (input) when parts are missing.
  TagHead(const ModelFile& file, const ModelFile& words, std::size_t width);

  /// Fills upos, xpos, feats and lemma of the segments' tokens.
  void read(std::string_view text, std::span<const Segment> segments,
            const QuantizedRows& states) const;

 private:
  std::vector<Upos> upos_;
  std::vector<std::string> xpos_, feats_, lemma_rules_;
  Lemmatizer lemmatizer_;
  Linear tags_;  ///< upos, xpos, feats and lemma rules, side by side
};

}  // namespace entente
