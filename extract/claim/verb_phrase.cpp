#include "extract/claim/verb_phrase.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "extract/lexicon.hpp"
#include "extract/syntax/operator.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// Governors that belong into a label: not "is going to sell", "is expected to sell", and none that
/// denies what it governs, since that is told by the stance: "fails to sell", "denies selling".
bool is_said(const SentenceView& view, std::size_t governor, std::size_t governed) {
  const Syntax& syntax = view.syntax;
  if (syntax[governor].upos != Upos::kVerb) return false;
  if (syntax.lemma(governor) == "go" && syntax[governor].xpos == "VBG") return false;
  if (syntax.lemma(governor) == "use" && syntax[governor].xpos == "VBD" &&
      governed == governor + 2) {
    return false;  // "used to sell"
  }
  // "went on to sell", "came to own", "proceeded to sell": they did.
  const auto moving = phrasal_lemma(syntax, governor);
  const bool goes_on = moving == "come" || moving == "proceed" ||
                       (syntax.lemma(governor) == "go" && governor + 1 < syntax.size() &&
                        lower_ascii(syntax.form(governor + 1)) == "on");
  if (goes_on && syntax[governed].xpos == "VB") return false;
  const Lexicon& lexicon = view.tables.lexicon;
  if (lexicon.is_denial(syntax.lemma(governor), Upos::kVerb)) return false;
  const auto* row = operator_of(syntax, lexicon, governor, governed);
  if (row != nullptr && row->affirmed.polarity == Polarity::kNegative) return false;
  // "a song known to rouse crowds": nobody in the sentence knows it.
  const bool is_participle =
      syntax[governor].xpos == "VBN" && base_of(syntax.deprel(governor)) == Deprel::kAcl;
  const bool is_passive = is_participle || syntax.has_child(governor, Deprel::kAuxPass);
  return !is_passive || lexicon.find_report(syntax.lemma(governor), Upos::kVerb) == nullptr;
}

/// The verbs of the label in their order, the predicate last.
std::vector<std::size_t> said_verbs(const SentenceView& view, const Frame& frame) {
  std::vector<std::size_t> verbs;
  for (std::size_t k = 0; k < frame.governors.size(); ++k) {
    const auto governed = k + 1 < frame.governors.size() ? frame.governors[k + 1] : frame.predicate;
    if (is_said(view, frame.governors[k], governed)) verbs.push_back(frame.governors[k]);
  }
  verbs.push_back(frame.predicate);
  return verbs;
}

/// "begins to sell", "plans to sell", "is able to sell": what is told is the selling, and its
/// stance says the rest. Who agrees, threatens, refuses or demands to sell does something else.
bool leaves_deed(const SentenceView& view, std::size_t governor, std::size_t governed) {
  constexpr std::array<std::string_view, 1> kTo = {"to"};
  const auto& lexicon = view.tables.lexicon;
  const Event said = lexicon.event_of({view.syntax.lemma(governor), kTo, {}, {}, {}, {}});
  if (said == Event::kThreaten || said == Event::kReject || said == Event::kRequest) return false;
  if (said == Event::kAgree) return true;
  const auto* row = operator_of(view.syntax, lexicon, governor, governed);
  return row != nullptr &&
         (row->kind == OperatorClass::kModal || row->kind == OperatorClass::kIntention ||
          row->kind == OperatorClass::kAttempt || row->kind == OperatorClass::kAbility ||
          row->kind == OperatorClass::kImplicative || row->kind == OperatorClass::kAspect);
}

/// "would like to thank" is no liking.
bool is_wish(const Syntax& syntax, std::size_t verb) {
  if (syntax.lemma(verb) != "like" && syntax.lemma(verb) != "love") return false;
  return std::ranges::any_of(syntax.children(verb), [&](std::size_t c) {
    return syntax.deprel(c) == Deprel::kAux && syntax.lemma(c) == "would";
  });
}

/// "to sell"; the second of "to buy and sell" shares the first one's.
bool has_to_mark(const Syntax& syntax, std::size_t verb) {
  for (auto at = verb; at != kNoToken; at = syntax.head(at)) {
    for (const auto c : syntax.children(at)) {
      if (syntax.deprel(c) == Deprel::kMark && syntax.lemma(c) == "to") return true;
    }
    if (syntax.deprel(at) != Deprel::kConj) break;
  }
  return false;
}

}  // namespace

std::string verb_words(const SentenceView& view, const Frame& frame) {
  const Syntax& syntax = view.syntax;
  const auto verbs = said_verbs(view, frame);
  const auto first = verbs.front();
  const bool is_passive =
      syntax.has_child(first, Deprel::kAuxPass) && (verbs.size() > 1 || frame.subjects.empty());
  std::string words = is_passive               ? "is " + lower_ascii(syntax.form(first))
                      : is_wish(syntax, first) ? "wants"
                                               : third_person(syntax.lemma(first));
  for (std::size_t k = 1; k < verbs.size(); ++k) {
    const auto particle = syntax.child(verbs[k - 1], Deprel::kCompoundPrt);  // "ends up selling"
    if (particle != kNoToken) words += " " + lower_ascii(syntax.form(particle));
    const bool is_gerund = syntax[verbs[k]].xpos == "VBG";
    words += has_to_mark(syntax, verbs[k]) ? " to " : " ";
    words += is_gerund ? lower_ascii(syntax.form(verbs[k])) : std::string(syntax.lemma(verbs[k]));
  }
  return words;
}

PredicateKey verb_key(const SentenceView& view, const Frame& frame) {
  PredicateKey key;
  const auto verbs = said_verbs(view, frame);
  for (std::size_t k = 0; k + 1 < verbs.size(); ++k) {
    const auto lemma = view.syntax.lemma(verbs[k]);
    key.governors = join_words({key.governors, lemma});
    if (!leaves_deed(view, verbs[k], verbs[k + 1])) key.deeds = join_words({key.deeds, lemma});
  }
  key.verb = view.syntax.lemma(frame.predicate);
  return key;
}

}  // namespace entente
