#include "extract/factuality/genre_features.hpp"

#include <algorithm>

#include "extract/attribution/sentence_context.hpp"
#include "extract/learned/feature_writer.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// Marks that say more about who cut the words than about who wrote them.
bool is_cutters(std::string_view form) {
  return form == "-" || form == "(" || form == ")" || form == "-LRB-" || form == "-RRB-" ||
         form == "\"" || form == "``" || form == "''" || form == "`" || form == "'";
}

}  // namespace

void genre_features(const Sentence& sentence, std::string_view text, Features& out) {
  const auto& tokens = sentence.tokens;
  FeatureWriter write(out);
  write(0);
  write(std::min<std::size_t>(tokens.size() / 4, 12));
  write(number(tokens.front().upos), starts_upper(slice(text, tokens.front().span)) ? 1 : 0);
  write(number(tokens.back().upos));
  std::uint64_t before = kNoValue, tag_before = kNoValue;
  for (const Token& token : tokens) {
    const auto form = slice(text, token.span);
    if (token.upos == Upos::kPunct && is_cutters(form)) continue;
    const std::uint64_t is_upper = starts_upper(form) ? 1 : 0;
    const auto lemma = word_hash(token.lemma), tag = word_hash(token.xpos);
    write.group(10);
    write(lemma);
    write(word_hash(form), is_upper);
    write(tag, is_upper);
    write(tag_before, tag);
    write(before, lemma);
    write(static_cast<std::uint64_t>(token.deprel), tag);
    before = lemma;
    tag_before = tag;
  }
}

}  // namespace entente
