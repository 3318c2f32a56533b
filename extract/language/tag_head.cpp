#include "extract/language/tag_head.hpp"

#include "extract/language/elementwise.hpp"

namespace entente {

TagHead::TagHead(const ModelFile& file, const ModelFile& words, std::size_t width)
    : xpos_(file.get_lines("labels.xpos")),
      feats_(file.get_lines("labels.feats")),
      lemma_rules_(file.get_lines("labels.lemma")),
      lemmatizer_(words),
      tags_(Linear::load(file, "tags", width)) {
  for (const std::string& name : file.get_lines("labels.upos"))
    upos_.push_back(parse_upos(name).value_or(Upos::kX));
}

void TagHead::read(std::string_view text, std::span<const Segment> segments,
                   const QuantizedRows& states) const {
  const std::vector<float> rows = tags_.apply(states);
  const std::size_t width = tags_.matrix.outputs;
  for (const Segment& segment : segments) {
    std::size_t row = segment.row;
    for (Token& token : segment.tokens()) {
      std::span<const float> scores(rows.data() + width * row++, width);
      const auto best = [&](std::size_t classes) {
        const std::size_t chosen = index_of_largest(scores.first(classes));
        scores = scores.subspan(classes);
        return chosen;
      };
      token.upos = upos_[best(upos_.size())];
      token.xpos = xpos_[best(xpos_.size())];
      token.feats = feats_[best(feats_.size())];
      const std::string& rule = lemma_rules_[best(lemma_rules_.size())];
      token.lemma = lemmatizer_.find(slice(text, token.span), token.xpos, rule);
    }
  }
}

}  // namespace entente
