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

Stance StanceReader::complement(std::size_t word, std::size_t clause) const {
  const auto outer = modifiers(word);
  const auto upos = syntax_[word].upos;
  if (syntax_.lemma(word) == "go" && syntax_[word].xpos == "VBG") {  // "is going to send"
    return noted(word, outer.is_negated ? compose(kNegative, kProbable) : kProbable);
  }
  if (upos == Upos::kAdv && is_still_to(clause, word)) return noted(word, kNegative);
  const auto* row = operator_of(syntax_, lexicon_, word, clause);
  // "supports the claim that" judges what is said, "supports raising" does not.
  const bool is_of_words = row != nullptr && row->kind == OperatorClass::kVerdict;
  if (is_of_words && upos == Upos::kVerb) row = nullptr;
  const auto* cue = lexicon_.find_report(phrasal_lemma(syntax_, word), upos);
  if (marker_of(syntax_, clause) == "to" && has_degree(word, "too")) {
    return compose(outer.mood, noted(word, outer.is_negated ? Stance{} : kNegative));
  }
  // "warned that", "told Ben that": words that report clauses; "warned Ben to" is a demand.
  if (const auto beside = adjective_beside(word, clause); beside != kNoToken) {
    return compose(outer.mood, complement(beside, clause));
  }
  const bool is_told = cue != nullptr && (row == nullptr || is_finite(syntax_, clause));
  // "falsely claimed that Chad left".
  if (cue != nullptr) {
    const auto falsely = falsifying_adverb(syntax_, lexicon_, word);
    if (falsely != kNoToken) return compose(outer.mood, noted(falsely, kNegative));
  }
  // "is said to have left", "is reported to be leaving": by hearsay.
  const bool is_hearsay = is_told && cue->affirmed == Stance{} &&
                          marker_of(syntax_, clause) == "to" &&
                          syntax_.has_child(word, Deprel::kAuxPass) &&
                          cue->kind != ReportClass::kKnow && cue->kind != ReportClass::kConfirm;
  if (is_hearsay) {
    return compose(outer.mood, noted(word, outer.is_negated ? cue->negated : kProbable));
  }
  // "can no longer deny that Chad left".
  if (is_told && cue->kind == ReportClass::kDeny && outer.is_negated) {
    return noted(word, cue->negated);
  }
  if (is_told) {
    return compose(outer.mood, noted(word, outer.is_negated ? cue->negated : cue->affirmed));
  }
  // "wants Ben to leave": whether he will is not told.
  if (row != nullptr && row->kind == OperatorClass::kIntention && !row->is_done_by_subject &&
      is_done_by_other(word, clause)) {
    return compose(outer.mood, noted(word, kUnderspecified));
  }
  // "chose not to leave" did not.
  static constexpr std::array<std::string_view, 4> kChoices = {"choose", "decide", "opt", "elect"};
  if (row != nullptr && is_in(kChoices, syntax_.lemma(word)) && modifiers(clause).is_negated) {
    return outer.all();
  }
  // "could not bring herself to leave" is told of what was not done.
  if (row != nullptr && outer.is_negated && has_reflexive(syntax_, word)) {
    return noted(word, row->negated);
  }
  // "was able to leave" did, "fast enough to win" won; "is able to" may.
  const bool is_feat = (row != nullptr && row->kind == OperatorClass::kAbility &&
                        (syntax_.lemma(word) == "able" || syntax_.lemma(word) == "free")) ||
                       has_degree(word, "enough") || is_in_time(word);
  if (is_feat && marker_of(syntax_, clause) == "to") {
    const Stance done = is_past(word) ? Stance{} : kPossible;
    return compose(outer.mood, noted(word, outer.is_negated ? kNegative : done));
  }
  // "could not keep him from leaving", "nothing could dissuade him from it": he left.
  if (row != nullptr && outer.is_negated && row->affirmed.polarity == Polarity::kNegative &&
      (row->negated == Stance{} || is_in_vain(word))) {
    return noted(word, Stance{});
  }
  if (row != nullptr) {
    return compose(outer.mood, noted(word, outer.is_negated ? row->negated : row->affirmed));
  }
  // "It is rare for Chad to attack": what an adjective of no table says holds of what happens.
  return outer.all();
}

std::size_t StanceReader::adjective_beside(std::size_t word, std::size_t clause) const {
  if (syntax_[word].upos != Upos::kVerb) return kNoToken;
  for (const auto c : syntax_.children(word)) {
    if (syntax_.deprel(c) == Deprel::kXcomp && c < clause && syntax_[c].upos == Upos::kAdj &&
        lexicon_.find_operator(syntax_.lemma(c), Upos::kAdj) != nullptr) {
      return c;
    }
  }
  return kNoToken;
}

bool StanceReader::is_in_vain(std::size_t word) const {
  return std::ranges::any_of(syntax_.children(word), [&](std::size_t c) {
    return syntax_.deprel(c) == Deprel::kAux && lower_ascii(syntax_.form(c)) == "could";
  });
}

bool StanceReader::is_done_by_other(std::size_t word, std::size_t clause) const {
  static constexpr std::array<std::string_view, 8> kWishes = {"want",   "wish", "like",   "hope",
                                                              "desire", "need", "prefer", "love"};
  if (!is_in(kWishes, syntax_.lemma(word))) return false;
  const auto object = syntax_.child(word, {Deprel::kObj, Deprel::kIobj});
  return (object != kNoToken && object < clause) || has_subject(clause);
}

bool StanceReader::is_past(std::size_t word) const {
  const auto is_past_form = [&](std::size_t w) { return syntax_[w].xpos == "VBD"; };
  return is_past_form(word) ||
         std::ranges::any_of(syntax_.children(word),
                             [&](std::size_t c) {
                               const Deprel deprel = syntax_.deprel(c);
                               return (deprel == Deprel::kCop || deprel == Deprel::kAux) &&
                                      is_past_form(c);
                             }) ||
         (syntax_.head(word) != kNoToken && syntax_.deprel(word) == Deprel::kAdvmod &&
          is_past_form(syntax_.head(word)));
}

bool StanceReader::is_in_time(std::size_t word) const {
  return std::ranges::any_of(syntax_.children(word), [&](std::size_t c) {
    return syntax_.deprel(c) == Deprel::kObl && syntax_.lemma(c) == "time" &&
           syntax_.preposition(c) == "in" && syntax_.child(c, Deprel::kDet) == kNoToken;
  });
}

bool StanceReader::is_undone_telling(std::size_t word, std::size_t clause) const {
  const auto above = syntax_.head(word);
  const bool is_told = above != kNoToken && is_finite(syntax_, clause) &&
                       marker_of(syntax_, word) == "to" &&
                       lexicon_.find_report(phrasal_lemma(syntax_, word), Upos::kVerb) != nullptr;
  if (!is_told) return false;
  const auto* row = operator_of(syntax_, lexicon_, above, word);
  if (row == nullptr || row->kind == OperatorClass::kVerdict) return false;
  const Stance done = modifiers(above).is_negated ? row->negated : row->affirmed;
  return done.polarity == Polarity::kNegative;
}

bool StanceReader::has_degree(std::size_t word, std::string_view degree) const {
  return std::ranges::any_of(syntax_.children(word), [&](std::size_t c) {
    return syntax_.deprel(c) == Deprel::kAdvmod && lower_ascii(syntax_.form(c)) == degree;
  });
}

StanceStep StanceReader::adverbial(std::size_t at, std::size_t up) const {
  const auto marker = marker_of(syntax_, at);
  // "It is a lie that Chad left", which parsers take for a cleft.
  const auto* noun = lexicon_.find_operator(syntax_.lemma(up), syntax_[up].upos);
  if (syntax_.deprel(at) == Deprel::kAdvclRelcl && noun != nullptr &&
      syntax_.has_child(up, Deprel::kCop)) {
    return {complement(up, at), up};
  }
  // "promised to help when he met Ben": he did meet him, whatever became of the promise.
  const bool is_own = !marker.empty() && marker != "to" && is_finite(syntax_, at);
  if (is_own) return {is_awaited(at, up) ? noted(at, kProbable) : Stance{}};
  // "refrained from criticizing", "called on Ben to leave", "is too weak to attack".
  const bool may_govern = syntax_[up].upos == Upos::kVerb || syntax_[up].upos == Upos::kAdj ||
                          syntax_[up].upos == Upos::kNoun || syntax_[up].upos == Upos::kAdv;
  const auto* row = may_govern ? operator_of(syntax_, lexicon_, up, at) : nullptr;
  const bool is_gerund = entente::is_gerund(syntax_, at);
  const bool is_report_gerund =
      lexicon_.find_report(phrasal_lemma(syntax_, up), syntax_[up].upos) != nullptr &&
      is_marked_gerund(syntax_, at);
  const bool is_bare =
      marker.empty() && is_gerund && at > up && syntax_.child(up, Deprel::kCompoundPrt) + 1 == at;
  const bool is_feat = marker == "to" && (has_degree(up, "enough") || is_in_time(up));
  if (is_report_gerund || has_degree(up, "too") || is_feat) return {complement(up, at), up};
  // "stopped short of leaving", "steered clear of it".
  if (const auto verb = syntax_.head(up); syntax_[up].upos == Upos::kAdj && up == verb + 1 &&
                                          syntax_.deprel(up) == Deprel::kXcomp && marker == "of") {
    const auto* fixed = operator_of(syntax_, lexicon_, verb, at);
    if (fixed != nullptr && fixed->kind == OperatorClass::kImplicative) {
      return {complement(verb, at), verb};
    }
  }
  // "came to arm Ben" and "served to arm Ben" say what for.
  static constexpr std::array<std::string_view, 4> kPurposeful = {"come", "serve", "help",
                                                                  "contribute"};
  const bool is_purpose = marker == "to" && is_in(kPurposeful, syntax_.lemma(up));
  if (row != nullptr && !is_purpose && at > up &&
      (marker == "to" || marker == "as to" || is_bare || (is_gerund && governs(marker)))) {
    return {complement(up, at), up};
  }
  // "Neither Chad nor Niger to leave", a headline.
  const auto beside = modifiers(up);
  const Stance outer =
      is_nominal(syntax_[up].upos) && is_none(syntax_, up) ? kNegative : beside.mood;
  if (marker == "to") return {compose(noted(at, kPossible), outer), up};
  if (marker.empty() && !has_subject(at)) return {beside.mood, up};  // "…, posing a threat"
  return {};
}

bool StanceReader::is_awaited(std::size_t clause, std::size_t up) const {
  static constexpr std::array<std::string_view, 6> kMarkers = {"when",   "once",  "after",
                                                               "before", "until", "as soon as"};
  const auto tag = syntax_[clause].xpos;
  const auto marker = marker_of(syntax_, clause);
  const bool is_until = marker == "until" && syntax_.has_child(clause, Deprel::kAux);
  return is_in(kMarkers, marker) && (tag == "VBZ" || tag == "VBP" || is_until) &&
         modifiers(up).mood.factuality != Factuality::kCertain;
}

bool StanceReader::governs(std::string_view marker) {
  static constexpr std::array<std::string_view, 12> kMarkers = {
      "from", "against", "of", "into", "in", "on", "at", "about", "for", "with", "to", "out of"};
  return is_in(kMarkers, marker);
}

}  // namespace entente
