#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "extract/syntax/operator.hpp"
#include "extract/syntax/stance_reader.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {

StanceStep StanceReader::event_step(std::size_t at, std::size_t up) const {
  if (syntax_[at].upos != Upos::kNoun || syntax_[up].upos != Upos::kVerb) return beside(up);
  const auto* entry = operator_of_event(syntax_, lexicon_, up, at);
  // "did not influence the deal": whoever speaks of "the deal" takes it for made.
  if (entry == nullptr) return is_definite(at) ? StanceStep{} : beside(up);
  const auto outer = modifiers(up);
  return {compose(outer.mood, noted(up, outer.is_negated ? entry->negated : entry->affirmed)), up};
}

bool StanceReader::is_definite(std::size_t noun) const {
  static constexpr std::array<std::string_view, 3> kWords = {"the", "this", "these"};
  const auto determiner = syntax_.child(noun, Deprel::kDet);
  return (determiner != kNoToken && is_in(kWords, syntax_.lemma(determiner))) ||
         syntax_.has_child(noun, Deprel::kNmodPoss);
}

StanceStep StanceReader::event_of_noun(std::size_t at, std::size_t up) const {
  if (syntax_[at].upos != Upos::kNoun || syntax_[up].upos != Upos::kNoun) return beside(up);
  const auto preposition = syntax_.preposition(at);
  const bool is_about = preposition == "about" || preposition == "on";
  if (preposition != "of" && preposition != "for" && !is_about) return beside(up);
  if (const auto judged = verdict(up)) return *judged;
  if (is_about) return beside(up);
  const auto* entry = lexicon_.find_operator(syntax_.lemma(up), Upos::kNoun);
  if (entry != nullptr && entry->kind == OperatorClass::kEvidence && is_missing(up)) {
    return {noted(up, entry->negated), up};
  }
  if (entry == nullptr || entry->affirmed.factuality == Factuality::kCertain) return beside(up);
  return {entry->affirmed, up};
}

StanceStep StanceReader::noun_complement(std::size_t at, std::size_t noun) const {
  const bool is_participle = marker_of(syntax_, at).empty() && syntax_[at].xpos != "VB" &&
                             syntax_.child(at, Deprel::kNsubj) == kNoToken;
  if (const auto judged = verdict(noun)) {
    // "a letter saying that Chad left": what it says, but not who holds the letter.
    const bool is_said = !is_participle || lexicon_.find_report(syntax_.lemma(at), Upos::kVerb);
    if (is_said) return *judged;
  }
  if (is_participle) return {};
  // "was the first to recognize Chad" has recognized it, whoever else was not.
  if (syntax_[at].xpos == "VB" && is_ordinal(noun)) return {modifiers(noun).mood};
  const auto lemma = syntax_.lemma(noun);
  const auto* row = lexicon_.find_operator(lemma, Upos::kNoun);
  const auto* cue = lexicon_.find_report(lemma, Upos::kNoun);
  const bool is_evidence = row != nullptr && row->kind == OperatorClass::kEvidence;
  if (cue != nullptr && !is_evidence && (row == nullptr || is_finite(syntax_, at))) {
    // What becomes of the words of a report says nothing of what it tells: "refused to comment on
    // reports that Chad left".
    return {noted(noun, is_missing(noun) ? cue->negated : cue->affirmed)};
  }
  if (row != nullptr) {
    if (is_forgone(noun)) return {noted(syntax_.head(noun), kNegative), noun};
    return {noted(noun, is_missing(noun) ? row->negated : row->affirmed), noun};
  }
  return {syntax_[at].xpos == "VB" ? noted(at, kPossible) : Stance{}, noun};
}

bool StanceReader::is_ordinal(std::size_t noun) const {
  static constexpr std::array<std::string_view, 6> kWords = {"first",  "last",   "only",
                                                             "latest", "second", "third"};
  return is_in(kWords, syntax_.lemma(noun)) ||
         std::ranges::any_of(syntax_.children(noun), [&](std::size_t c) {
           return c < noun && is_in(kWords, syntax_.lemma(c));
         });
}

bool StanceReader::is_forgone(std::size_t noun) const {
  const auto up = syntax_.head(noun);
  if (up == kNoToken || syntax_.deprel(noun) != Deprel::kObj) return false;
  const auto* row = operator_of(syntax_, lexicon_, up, noun);
  return row != nullptr && row->kind == OperatorClass::kImplicative && row->affirmed == kNegative &&
         !modifiers(up).is_negated;
}

bool StanceReader::is_missing(std::size_t noun) const {
  static constexpr std::array<std::string_view, 2> kLacking = {"lack", "without"};
  static constexpr std::array<std::string_view, 7> kParts = {"shred", "iota",  "scrap", "piece",
                                                             "bit",   "trace", "hint"};
  if (is_none(syntax_, noun) || marker_of(syntax_, noun) == "without") return true;
  const auto up = syntax_.head(noun);
  if (up == kNoToken) return false;
  if (is_in(kParts, syntax_.lemma(up)) && syntax_.preposition(noun) == "of") {
    return is_missing(up);  // "not a shred of evidence"
  }
  if (is_in(kLacking, syntax_.lemma(up))) return true;
  return syntax_[up].upos == Upos::kVerb && modifiers(up).is_negated;
}

std::optional<StanceStep> StanceReader::verdict(std::size_t noun) const {
  const auto up = syntax_.head(noun);
  if (up == kNoToken || !is_statement(noun)) return {};
  for (const auto c : syntax_.children(noun)) {  // "false reports that"
    const auto* row = syntax_.deprel(c) == Deprel::kAmod
                          ? lexicon_.find_operator(syntax_.lemma(c), Upos::kAdj)
                          : nullptr;
    if (row != nullptr && row->kind == OperatorClass::kVerdict) {
      return StanceStep{noted(c, row->affirmed)};
    }
  }
  const Deprel deprel = base_of(syntax_.deprel(noun));
  // "are untrue", "turned out to be false", "called them nonsense".
  const auto judging = syntax_[up].upos == Upos::kVerb ? syntax_.child(up, Deprel::kXcomp) : up;
  if (judging != kNoToken && (deprel == Deprel::kNsubj || deprel == Deprel::kObj)) {
    const auto* row = lexicon_.find_operator(syntax_.lemma(judging), syntax_[judging].upos);
    if (row != nullptr && row->kind == OperatorClass::kVerdict) {
      const auto outer = modifiers(judging);
      const bool is_negated = outer.is_negated != (judging != up && modifiers(up).is_negated);
      return StanceStep{
          compose(outer.mood, noted(judging, is_negated ? row->negated : row->affirmed)), up};
    }
  }
  const bool is_object = deprel == Deprel::kObj || syntax_.deprel(noun) == Deprel::kNsubjPass ||
                         (deprel == Deprel::kObl &&
                          (syntax_.preposition(noun) == "as" || syntax_.preposition(noun).empty()));
  if (!is_object || syntax_[up].upos != Upos::kVerb) return {};
  const auto* cue = lexicon_.find_report(phrasal_lemma(syntax_, up), Upos::kVerb);
  const bool is_judging =
      cue != nullptr && (cue->kind == ReportClass::kDeny || cue->kind == ReportClass::kConfirm ||
                         cue->kind == ReportClass::kDoubt);
  if (!is_judging) return {};
  const auto outer = modifiers(up);
  return StanceStep{compose(outer.mood, noted(up, outer.is_negated ? cue->negated : cue->affirmed)),
                    up};
}

bool StanceReader::is_statement(std::size_t noun) const {
  static constexpr std::array<std::string_view, 6> kOthers = {"talk",   "tale",    "chatter",
                                                              "gossip", "whisper", "conspiracy"};
  const auto lemma = syntax_.lemma(noun);
  return lexicon_.find_report(lemma, Upos::kNoun) != nullptr || is_in(kOthers, lemma);
}

}  // namespace entente
