#include "extract/syntax/stance.hpp"

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
namespace {

// Learned values, in tenths, below which a positive claim is no longer held certain.
constexpr int kProbableBelow = 15, kPossibleBelow = 8;

}  // namespace

Stance StanceReader::read(std::size_t predicate) const {
  const Stance stance = read_clause(predicate);
  // "the planned visit was cancelled": what did not happen is not only planned.
  const bool is_settled = stance.polarity == Polarity::kNegative;
  if (syntax_[predicate].upos != Upos::kNoun || is_settled) return stance;
  return compose(attributes(predicate), stance);
}

Stance StanceReader::read_clause(std::size_t predicate) const {
  const auto own = modifiers(predicate);
  Stance stance = compose(conditioned(predicate), is_none_above(predicate) ? own.mood : own.all());
  auto at = predicate;
  while (syntax_.head(at) != kNoToken) {
    const auto step = step_from(at, syntax_.head(at));
    stance = compose(step.stance, stance);
    if (step.next == kNoToken) return stance;
    at = step.next;
  }
  return compose(sentence_mood(at), stance);
}

bool StanceReader::is_none_above(std::size_t event) const {
  const auto up = syntax_.head(event);
  const Deprel deprel = base_of(syntax_.deprel(event));
  return syntax_[event].upos == Upos::kNoun && is_none(syntax_, event) && up != kNoToken &&
         (deprel == Deprel::kNsubj || deprel == Deprel::kObj) &&
         operator_of_event(syntax_, lexicon_, up, event) != nullptr;
}

Stance StanceReader::noted(std::size_t word, Stance stance) const {
  const StanceCue cue{word, stance};
  if (cues_ != nullptr && std::ranges::find(*cues_, cue) == cues_->end()) cues_->push_back(cue);
  return stance;
}

Stance StanceReader::conditioned(std::size_t clause) const {
  for (const auto c : syntax_.children(clause)) {
    if (base_of(syntax_.deprel(c)) != Deprel::kAdvcl) continue;
    const auto marker = marker_of(syntax_, c);
    if (is_concession(c)) continue;
    const bool is_condition = marker == "if" || marker == "unless" || marker == "only if" ||
                              marker == "provided" || marker == "provided that";
    if (is_condition || is_inverted(c)) return noted(c, kPossible);
  }
  return {};
}

bool StanceReader::is_concession(std::size_t clause) const {
  const auto first = syntax_.first(clause);
  return lower_ascii(syntax_.form(first)) == "even" ||
         (first > 0 && lower_ascii(syntax_.form(first - 1)) == "even");
}

bool StanceReader::is_inverted(std::size_t clause) const {
  static constexpr std::array<std::string_view, 3> kFirst = {"had", "should", "were"};
  const auto first = syntax_.first(clause);
  const auto subject = syntax_.child(clause, {Deprel::kNsubj, Deprel::kNsubjPass});
  return marker_of(syntax_, clause).empty() && subject != kNoToken && first < subject &&
         is_in(kFirst, lower_ascii(syntax_.form(first))) && syntax_.head(first) == clause &&
         syntax_[first].upos == Upos::kAux;
}

std::optional<StanceStep> StanceReader::introduced(std::size_t at, std::size_t up) const {
  if (is_inverted(at)) return StanceStep{noted(syntax_.first(at), kUnderspecified)};
  auto marker = marker_of(syntax_, at);
  if (marker.empty()) return {};
  // "Far from helping": the tree may hang the gerund on the adverb.
  if (marker == "from" && lower_ascii(syntax_.form(up)) == "far") marker = "far from";
  const auto* entry = marker_row(lexicon_, marker);
  if (entry == nullptr) return {};
  // "looks as if Ada left".
  static constexpr std::array<std::string_view, 5> kSeeming = {"look", "seem", "appear", "sound",
                                                               "feel"};
  if (marker.starts_with("as ") && is_in(kSeeming, syntax_.lemma(up))) {
    return StanceStep{noted(at, kPossible), up};
  }
  switch (entry->kind) {
    case OperatorClass::kCondition:
      return StanceStep{noted(at, kUnderspecified), up};
    case OperatorClass::kNegation: {
      // "left without paying": modifiers() has read a lone "without" already.
      const bool is_read = marker.find(' ') == std::string::npos;
      const Stance mood = is_finite(syntax_, at) ? Stance{} : modifiers(up).mood;
      return StanceStep{is_read ? mood : compose(noted(at, kNegative), mood), up};
    }
    default:
      return {};
  }
}

StanceStep StanceReader::step_from(std::size_t at, std::size_t up) const {
  const Deprel deprel = syntax_.deprel(at);
  if (const auto step = introduced(at, up)) return *step;
  if (is_taken_for_granted(at, up)) return {noted(up, Stance{})};
  switch (base_of(deprel)) {
    case Deprel::kConj:
      return {coordinated(at, up), up};
    case Deprel::kXcomp:
    case Deprel::kCcomp:
    case Deprel::kCsubj:
      // "No proof was found that Chad left", "Proof that … is lacking".
      if (const auto noun = noun_before(at, up); noun != kNoToken) {
        return {noun_complement(at, noun).stance, up};
      }
      // "unable to prove that Chad left": what is not told is as when the telling is denied.
      if (is_undone_telling(up, at)) {
        const auto* cue = lexicon_.find_report(phrasal_lemma(syntax_, up), Upos::kVerb);
        return {noted(up, cue->negated)};
      }
      return {complement(up, at), up};
    case Deprel::kAcl:
      if (const auto judged = judged_teller(at, up)) return *judged;
      if (is_wished_result(at, up)) return {complement(syntax_.head(up), at), syntax_.head(up)};
      // "a report that Chad left", which the parser may take for a relative clause.
      return deprel != Deprel::kAclRelcl || syntax_.has_child(at, Deprel::kMark)
                 ? noun_complement(at, up)
                 : StanceStep{};
    case Deprel::kAdvcl:
      return adverbial(at, up);
    case Deprel::kAppos:
      return {};
    case Deprel::kParataxis:
    case Deprel::kDiscourse:
      // "Chad to sue Niger", a headline.
      if (marker_of(syntax_, at) == "to" && is_nominal(syntax_[up].upos)) {
        return {noted(at, kProbable)};
      }
      return {{}, up};
    case Deprel::kObj:
      // "denied any part in the sale": what is denied may be a noun with a clause below it.
      if (syntax_[at].upos == Upos::kVerb ||
          (lexicon_.is_denial(syntax_.lemma(up), syntax_[up].upos) && !is_commitment(at)))
        return {complement(up, at), up};
      return event_step(at, up);
    case Deprel::kNsubj:
    case Deprel::kObl:
      return event_step(at, up);
    case Deprel::kNmod:
      return event_of_noun(at, up);
    default:
      return beside(up);
  }
}

bool StanceReader::is_taken_for_granted(std::size_t clause, std::size_t up) const {
  const Deprel deprel = base_of(syntax_.deprel(clause));
  if (deprel != Deprel::kCcomp && deprel != Deprel::kXcomp && deprel != Deprel::kAdvcl)
    return false;
  const auto marker = marker_of(syntax_, clause);
  if (syntax_[syntax_.first(clause)].xpos.starts_with("W")) return false;  // "knows when Ada left"
  const bool is_fact =
      is_finite(syntax_, clause) ? marker == "that" || marker.empty() : is_gerund(syntax_, clause);
  return is_fact && lexicon_.is_listed(RuleWords::kFactive, syntax_.lemma(up)) &&
         (deprel != Deprel::kAdvcl || marker == "for" || marker == "about");
}

Stance StanceReader::coordinated(std::size_t at, std::size_t up) const {
  if (has_subject(at) || has_modal(at)) return conditioned(up);
  const auto outer = modifiers(up);
  const auto cc = syntax_.child(at, Deprel::kCc);
  const auto word = cc == kNoToken ? std::string() : lower_ascii(syntax_.form(cc));
  const bool is_other_tense = syntax_[up].xpos == "VB" && syntax_[at].xpos == "VBD";
  const auto* row =
      lexicon_.find_operator(cc == kNoToken ? word : fixed_words(syntax_, cc), Upos::kSconj);
  if (row != nullptr && row->kind == OperatorClass::kNegation && word != "nor") {
    return compose(noted(cc, kNegative), compose(outer.all(), conditioned(up)));
  }
  const bool begins_anew = word == "but" || word == "yet" || word == "nor" || is_other_tense;
  return compose(begins_anew ? outer.mood : outer.all(), conditioned(up));
}

bool StanceReader::is_wished_result(std::size_t at, std::size_t noun) const {
  static constexpr std::array<std::string_view, 6> kVerbs = {"see",  "have", "get",
                                                             "want", "need", "like"};
  const auto verb = syntax_.head(noun);
  return syntax_.deprel(at) == Deprel::kAcl && syntax_[at].xpos == "VBN" && verb != kNoToken &&
         syntax_.deprel(noun) == Deprel::kObj && is_in(kVerbs, syntax_.lemma(verb)) &&
         marker_of(syntax_, verb) == "to";
}

StanceStep StanceReader::beside(std::size_t up) const {
  const bool holds = is_nominal(syntax_[up].upos) || syntax_[up].upos == Upos::kVerb;
  return holds ? StanceStep{{}, up} : StanceStep{};
}

bool StanceReader::has_subject(std::size_t clause) const {
  return syntax_.child(clause, {Deprel::kNsubj, Deprel::kNsubjPass}) != kNoToken;
}

bool StanceReader::has_modal(std::size_t clause) const {
  return syntax_.child(clause, {Deprel::kAux, Deprel::kCop}) != kNoToken;
}

Stance StanceReader::sentence_mood(std::size_t root) const {
  if (marker_of(syntax_, root) == "whether") return noted(root, kUnderspecified);
  const auto end = syntax_.size() - 1;
  for (std::size_t i = end + 1; i > 0 && i + 3 > end; --i) {
    if (syntax_.form(i - 1) == "?") return noted(i - 1, kUnderspecified);
  }
  const bool is_command = syntax_[root].upos == Upos::kVerb && syntax_[root].xpos == "VB" &&
                          !has_subject(root) && !has_modal(root);
  return is_command ? noted(root, kUnderspecified) : Stance{};
}

Stance find_stance(const Syntax& syntax, const Lexicon& lexicon, std::size_t predicate,
                   std::vector<StanceCue>* cues) {
  return StanceReader(syntax, lexicon, cues).read(predicate);
}

Stance temper(Stance stance, std::int8_t learned) {
  // "denied having sold": readers seldom take the denial for the truth, but it is what is claimed.
  if (learned == kNoFactuality || stance.polarity == Polarity::kNegative) return stance;
  Stance mild;
  if (learned < kPossibleBelow) {
    mild = kPossible;
  } else if (learned < kProbableBelow) {
    mild = kProbable;
  }
  return compose(mild, stance);
}

}  // namespace entente
