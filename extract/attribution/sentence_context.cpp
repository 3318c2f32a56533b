#include "extract/attribution/sentence_context.hpp"

#include <string>

#include "extract/syntax/wording.hpp"

namespace entente {

SentenceContext::SentenceContext(const Document& document, std::uint32_t sentence,
                                 std::string_view text, const Lexicon& lexicon,
                                 const std::vector<Span>& quotations)
    : syntax_(document.sentences[sentence], text),
      lexicon_(lexicon),
      sentence_(sentence),
      quotation_(syntax_.size(), kNoToken) {
  std::size_t q = 0;
  for (std::size_t i = 0; i < syntax_.size(); ++i) {
    const Span span = syntax_[i].span;
    while (q < quotations.size() && quotations[q].end <= span.begin) ++q;
    if (q < quotations.size() && quotations[q].overlaps(span)) {
      quotation_[i] = q;
      has_quotation_ = true;
    }
  }
}

bool SentenceContext::is_mark(std::size_t token) const {
  if (syntax_[token].upos != Upos::kPunct) return false;
  const auto form = syntax_.form(token);
  return form == "\"" || form == "\u201C" || form == "\u201D" || form == "''" || form == "``" ||
         form == "'" || form == "\u2018" || form == "\u2019";
}

bool SentenceContext::is_report(std::size_t token) const {
  const auto upos = syntax_[token].upos;
  return lexicon_.find_report(phrasal_lemma(syntax_, token), upos) != nullptr ||
         lexicon_.find_report(syntax_.lemma(token), upos) != nullptr;
}

std::size_t that_clause(const SentenceContext& context, std::size_t noun) {
  const Syntax& syntax = context.syntax();
  const bool is_report = syntax[noun].upos == Upos::kNoun && context.is_report(noun);
  const auto clause = is_report ? syntax.child(noun, Deprel::kAcl) : kNoToken;
  const auto mark = clause == kNoToken ? kNoToken : syntax.child(clause, Deprel::kMark);
  return mark != kNoToken && syntax.lemma(mark) == "that" ? clause : kNoToken;
}

bool is_content_quoted(const SentenceContext& context, const std::vector<Span>& content) {
  const auto& syntax = context.syntax();
  for (std::size_t i = 0; i < syntax.size(); ++i) {
    if (context.quotation(i) == kNoToken) continue;
    for (const Span span : content) {
      if (span.overlaps(syntax[i].span)) return true;
    }
  }
  return false;
}

AttributionRelation attribute(const SentenceContext& context, std::size_t cue, std::size_t source,
                              std::vector<Span> content) {
  const Syntax& syntax = context.syntax();
  AttributionRelation made;
  made.sentence = context.sentence();
  made.cue_head = static_cast<std::uint32_t>(cue);
  made.cue = {syntax[cue].span};
  made.source_head = static_cast<std::int32_t>(source);
  made.source = {syntax.span(core_first(syntax, source), core_last(syntax, source))};
  made.content = std::move(content);
  return made;
}

}  // namespace entente
