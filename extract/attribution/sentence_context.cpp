#include "extract/attribution/sentence_context.hpp"

#include <string>

#include "extract/learned/hashed_weights.hpp"
#include "extract/wordnet.hpp"

namespace entente {

std::uint64_t word_hash(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char c : word) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    hash = (hash ^ static_cast<unsigned char>(lower)) * 0x100000001B3ULL;
  }
  return hash;
}

SentenceContext::SentenceContext(const Document& document, std::uint32_t sentence,
                                 std::string_view text, const AttributionTables& tables,
                                 const std::vector<Span>& quotations)
    : syntax_(document.sentences[sentence], text),
      tables_(tables),
      sentence_(sentence),
      lemmas_(syntax_.size()),
      quotation_(syntax_.size(), kNoToken) {
  const auto block = document.sentences[sentence].block;
  is_title_ =
      block < document.blocks.size() && (document.blocks[block].kind == BlockKind::kTitle ||
                                         document.blocks[block].kind == BlockKind::kHeading);
  std::size_t q = 0;
  for (std::size_t i = 0; i < syntax_.size(); ++i) {
    lemmas_[i] = word_hash(syntax_.lemma(i));
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

std::uint64_t SentenceContext::report_class(std::size_t token) const {
  const auto upos = syntax_[token].upos;
  const ReportCue* cue = nullptr;
  const auto particle = syntax_.child(token, Deprel::kCompoundPrt);
  if (particle != kNoToken) {
    const auto phrasal =
        std::string(syntax_.lemma(token)) + " " + std::string(syntax_.lemma(particle));
    cue = tables_.lexicon.find_report(phrasal, upos);
  }
  if (cue == nullptr) cue = tables_.lexicon.find_report(syntax_.lemma(token), upos);
  return cue == nullptr ? 0 : 1 + static_cast<std::uint64_t>(cue->kind);
}

std::uint64_t SentenceContext::word_class(std::size_t token) const {
  const auto upos = syntax_[token].upos;
  const auto lemma = syntax_.lemma(token);
  if (upos == Upos::kVerb) return word_hash(tables_.wordnet.verb_class(lemma));
  if (upos != Upos::kNoun) return 0;
  return 1 + static_cast<std::uint64_t>(tables_.wordnet.noun_class(lemma));
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

std::uint64_t cue_key(const SentenceContext& context, std::size_t token) {
  const auto upos = static_cast<std::uint64_t>(context.syntax()[token].upos);
  return feature_hash(100, context.lemma(token), upos);
}

}  // namespace entente
