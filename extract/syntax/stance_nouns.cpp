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

Stance StanceReader::judged(std::size_t verb, std::size_t word, Stance affirmed,
                            Stance negated) const {
  const auto outer = modifiers(verb);
  return compose(outer.mood, noted(word, outer.is_negated ? negated : affirmed));
}

StanceStep StanceReader::event_step(std::size_t at, std::size_t up) const {
  if (syntax_[at].upos != Upos::kNoun || syntax_[up].upos != Upos::kVerb) return beside(up);
  // "No sign has emerged of an attack".
  if (const auto subject = syntax_.child(up, Deprel::kNsubj);
      subject != kNoToken && syntax_.preposition(at) == "of") {
    const auto* shown = lexicon_.find_operator(syntax_.lemma(subject), syntax_[subject].upos);
    if (shown != nullptr && shown->kind == OperatorClass::kEvidence && is_missing(subject)) {
      return {noted(subject, shown->negated), up};
    }
  }
  if (const auto besides = told_besides(up, at); besides != Stance{}) return {besides, up};
  const auto* entry = operator_of_event(syntax_, lexicon_, up, at);
  // "did not influence the deal": whoever speaks of "the deal" takes it for made.
  // "ended its visit to Chad": it was there; "ended its support for Chad" has none for it now.
  if (entry != nullptr && entry->kind == OperatorClass::kAspect && is_episode(at))
    return beside(up);
  if (entry == nullptr) return is_definite(at) ? StanceStep{} : beside(up);
  return {judged(up, up, entry->affirmed, entry->negated), up};
}

Stance StanceReader::told_besides(std::size_t verb, std::size_t event) const {
  for (const auto c : syntax_.children(verb)) {
    if (c < verb || syntax_.deprel(c) != Deprel::kConj || has_subject(c)) continue;
    const auto* entry = operator_of_event(syntax_, lexicon_, c, event);
    if (entry == nullptr ||
        (entry->kind != OperatorClass::kOccurrence && entry->kind != OperatorClass::kPrevention)) {
      continue;
    }
    const Stance told = judged(c, c, entry->affirmed, entry->negated);
    if (told.polarity == Polarity::kNegative) return told;
  }
  return {};
}

bool StanceReader::is_episode(std::size_t noun) const {
  static constexpr std::array<std::string_view, 24> kNouns = {
      "visit",   "trip",   "tour",    "talk",      "meeting",     "war",    "strike",   "siege",
      "fight",   "attack", "assault", "summit",    "negotiation", "battle", "conflict", "offensive",
      "attempt", "search", "treaty",  "agreement", "deal",        "pact",   "accord",   "contract"};
  return is_in(kNouns, syntax_.lemma(noun));
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
  if (is_forgone(up)) return {noted(syntax_.head(up), kNegative), syntax_.head(up)};
  return {entry->affirmed, up};
}

StanceStep StanceReader::noun_complement(std::size_t at, std::size_t noun) const {
  const bool is_participle = marker_of(syntax_, at).empty() && syntax_[at].xpos != "VB" &&
                             syntax_.child(at, Deprel::kNsubj) == kNoToken;
  const bool is_threat = is_commitment(noun) && syntax_[at].xpos == "VB";
  if (const auto judged = is_threat ? std::nullopt : verdict(noun)) {
    // "a letter saying that Chad left": what it says, but not who holds the letter.
    const bool is_said = !is_participle || lexicon_.find_report(syntax_.lemma(at), Upos::kVerb);
    if (is_said) return *judged;
  }
  if (is_participle) return {};
  // "was the first to recognize Chad" has recognized it, whoever else was not.
  if (syntax_[at].xpos == "VB" && is_ordinal(noun)) return {modifiers(noun).mood};
  const auto lemma = syntax_.lemma(noun);
  if (is_forgone(noun)) return {noted(syntax_.head(noun), kNegative), syntax_.head(noun)};
  // "There is little to suggest that Chad left".
  const auto* told = lexicon_.find_report(phrasal_lemma(syntax_, at), Upos::kVerb);
  if (told != nullptr && (is_none(syntax_, noun) || lower_ascii(syntax_.form(noun)) == "little")) {
    return {noted(noun, kUnderspecified), noun};
  }
  const auto* row = lexicon_.find_operator(lemma, Upos::kNoun);
  const auto* cue = lexicon_.find_report(lemma, Upos::kNoun);
  const bool is_evidence = row != nullptr && row->kind == OperatorClass::kEvidence;
  if (cue != nullptr && !is_evidence && (row == nullptr || is_finite(syntax_, at))) {
    // What becomes of the words of a report says nothing of what it tells: "refused to comment on
    // reports that Chad left".
    return {noted(noun, is_missing(noun) ? cue->negated : cue->affirmed)};
  }
  if (row != nullptr) {
    return {noted(noun, is_missing(noun) ? row->negated : row->affirmed), noun};
  }
  if (syntax_[at].xpos != "VB") return {Stance{}, noun};
  // "lacks the means to leave", "has no need to leave".
  if (is_missing(noun) && !has_subject(at)) {
    return {noted(noun, {Polarity::kNegative, Factuality::kProbable})};
  }
  return {noted(at, kPossible), noun};
}

std::size_t StanceReader::noun_before(std::size_t clause, std::size_t verb) const {
  const auto noun = syntax_.child(verb, {Deprel::kNsubj, Deprel::kNsubjPass});
  if (noun == kNoToken || noun > verb || clause < verb || marker_of(syntax_, clause) != "that") {
    return kNoToken;
  }
  const auto* row = lexicon_.find_operator(syntax_.lemma(noun), syntax_[noun].upos);
  return row != nullptr && row->kind == OperatorClass::kEvidence ? noun : kNoToken;
}

bool StanceReader::is_ordinal(std::size_t noun) const {
  static constexpr std::array<std::string_view, 6> kWords = {"first",  "last",   "only",
                                                             "latest", "second", "third"};
  return is_in(kWords, syntax_.lemma(noun)) ||
         std::ranges::any_of(syntax_.children(noun), [&](std::size_t c) {
           return c < noun && is_in(kWords, lower_ascii(syntax_.form(c)));
         });
}

bool StanceReader::is_commitment(std::size_t noun) const {
  static constexpr std::array<std::string_view, 4> kNouns = {"threat", "pledge", "promise", "vow"};
  return is_in(kNouns, syntax_.lemma(noun));
}

bool StanceReader::is_forgone(std::size_t noun) const {
  const auto up = syntax_.head(noun);
  if (up == kNoToken) return false;
  if (syntax_.deprel(noun) == Deprel::kNsubj && syntax_[up].upos == Upos::kVerb) {
    static constexpr std::array<std::string_view, 4> kFailing = {"fail", "flop", "fall through",
                                                                 "collapse"};
    return is_in(kFailing, phrasal_lemma(syntax_, up)) && !modifiers(up).is_negated;
  }
  if (syntax_.deprel(noun) != Deprel::kObj && syntax_.deprel(noun) != Deprel::kNsubjPass)
    return false;
  if (is_commitment(noun)) return false;
  const auto is_undone = [](const Operator* row) {
    return row != nullptr && row->affirmed == kNegative &&
           (row->kind == OperatorClass::kImplicative || row->kind == OperatorClass::kPrevention ||
            row->kind == OperatorClass::kAspect);
  };
  return (is_undone(operator_of(syntax_, lexicon_, up, noun)) ||
          is_undone(operator_of_event(syntax_, lexicon_, up, noun))) &&
         !modifiers(up).is_negated;
}

bool StanceReader::is_missing(std::size_t noun) const {
  static constexpr std::array<std::string_view, 4> kLacking = {"lack", "without", "absent",
                                                               "lacking"};
  static constexpr std::array<std::string_view, 4> kHardly = {"little", "scant", "few",
                                                              "insufficient"};
  static constexpr std::array<std::string_view, 12> kParts = {"shred", "iota",  "scrap", "piece",
                                                              "bit",   "trace", "hint",  "grain",
                                                              "ounce", "whit",  "jot",   "word"};
  if (is_none(syntax_, noun) || marker_of(syntax_, noun) == "without") return true;
  const bool is_scant = std::ranges::any_of(syntax_.children(noun), [&](std::size_t c) {
    return c < noun && is_in(kHardly, syntax_.lemma(c)) &&
           syntax_.child(c, Deprel::kDet) == kNoToken;
  });
  if (is_scant) return true;
  const auto up = syntax_.head(noun);
  if (up == kNoToken) return false;
  if (is_in(kParts, syntax_.lemma(up)) && syntax_.preposition(noun) == "of") {
    return is_missing(up);  // "not a shred of evidence"
  }
  if (is_in(kLacking, syntax_.lemma(up))) return true;
  // "The proof convinced nobody" is there.
  const bool is_doing =
      syntax_.deprel(noun) == Deprel::kNsubj && syntax_.has_child(up, Deprel::kObj);
  return syntax_[up].upos == Upos::kVerb && !is_doing && modifiers(up).is_negated;
}

}  // namespace entente
