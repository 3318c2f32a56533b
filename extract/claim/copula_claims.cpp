#include "extract/claim/copula_claims.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "extract/claim/role_wording.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// The noun as a label has it, with an adjective where both are one term: "chief executive".
std::string noun_words(const ClauseView& clause, std::size_t noun, std::size_t without = kNoToken) {
  const Syntax& syntax = clause.syntax();
  std::string words = folded_words(syntax, noun, without);
  for (auto i = noun; i-- > 0 && syntax.deprel(i) == Deprel::kAmod && syntax.head(i) == noun;) {
    const auto term = join_words({lower_ascii(syntax.form(i)), words});
    if (clause.view.tables.lexicon.noun_info(term).classes == NounClass::kNone) break;
    words = term;
  }
  return words;
}

/// "was", of what somebody is no more; in reported speech "was" may well be "is".
bool is_past(const ClauseView& clause) {
  const Syntax& syntax = clause.syntax();
  const auto copula = syntax.child(clause.frame.predicate, Deprel::kCop);
  if (copula == kNoToken || syntax[copula].xpos != "VBD") return false;
  return base_of(syntax.deprel(clause.frame.predicate)) != Deprel::kCcomp &&
         !attribute(clause.view, clause.blank());
}

/// What stands behind "is".
std::string copula_words(const ClauseView& clause) {
  const Syntax& syntax = clause.syntax();
  const auto predicate = clause.frame.predicate;
  // "was in Moscow": the place word itself is the predicate.
  return is_nominal(syntax[predicate].upos)
             ? join_words({syntax.preposition(predicate), noun_words(clause, predicate)})
             : lower_ascii(syntax.form(predicate));
}

std::vector<Draft> edge_to(const ClauseView& clause, std::size_t object, std::string_view words,
                           std::string_view preposition) {
  Draft draft = clause.blank();
  draft.object = object;
  const auto predicate = clause.frame.predicate;
  const auto place = object == predicate ? clause.syntax().preposition(predicate) : std::string();
  // "was a former owner" is one still.
  const bool was = is_nominal(clause.syntax()[predicate].upos) && !words.empty() &&
                   is_past(clause) && !words.starts_with("former ");
  draft.label = join_words({was ? "was" : "is", words, place, preposition});
  draft.key = {{}, join_words({"be", words, place}), {}, std::string(preposition)};
  draft.verb = "be";
  draft.rules = Rule::kCopula;
  for (const auto& oblique : clause.frame.obliques) {
    if (oblique.head != object) {
      draft.arguments.push_back(
          {oblique.preposition.empty() ? "extent" : oblique.preposition, oblique.head});
    }
  }
  return {std::move(draft)};
}

/// "The head of Acme is Ada Abba", "Acme, whose head is Ada Abba": the office is the subject, and
/// whoever holds it is named behind.
std::vector<Draft> read_office(const ClauseView& clause) {
  const Syntax& syntax = clause.syntax();
  if (clause.frame.surface.size() != 1) return {};
  const auto office = clause.frame.surface.front();
  if (syntax[office].upos != Upos::kNoun || clause.is_actor(office)) return {};
  for (const auto c : syntax.children(office)) {
    const Deprel base = base_of(syntax.deprel(c));
    if (base != Deprel::kNmod) continue;
    const bool is_owner = syntax.deprel(c) == Deprel::kNmodPoss;
    const auto body = clause.antecedent_of(c);
    if (!clause.is_actor(body) || (!is_owner && syntax.preposition(c) != "of")) continue;
    const auto words = noun_words(clause, office, c);
    auto drafts = edge_to(clause, body, words, "of");
    drafts.front().subjects = {clause.frame.predicate};
    if (!is_past(clause)) tell_by_verb(clause.view.tables.lexicon, words, "of", drafts.front());
    return drafts;
  }
  return {};
}

}  // namespace

std::vector<Draft> read_copula(const ClauseView& clause) {
  const Syntax& syntax = clause.syntax();
  const auto predicate = clause.frame.predicate;
  const bool is_noun = is_nominal(syntax[predicate].upos);
  if (is_noun && clause.view.resolver.name_at(predicate) != nullptr) {
    auto drafts = read_office(clause);
    return drafts.empty() ? edge_to(clause, predicate, "", "") : drafts;
  }
  for (const auto c : syntax.children(predicate)) {
    const Deprel base = base_of(syntax.deprel(c));
    if ((base != Deprel::kNmod && base != Deprel::kObl) || !clause.is_actor(c)) continue;
    if (base == Deprel::kObl && clause.is_circumstance({c, syntax.preposition(c)})) continue;
    if (base == Deprel::kNmod && says_when_or_why(syntax.preposition(c))) continue;
    const auto preposition = syntax.deprel(c) == Deprel::kNmodPoss ? "of" : syntax.preposition(c);
    if (preposition.empty()) continue;
    auto drafts = edge_to(clause, c, copula_words(clause), preposition);
    const bool is_undergone = syntax.preposition(predicate) == "under";
    if (is_undergone && tell_received(clause.view.tables.lexicon, syntax.lemma(predicate),
                                      preposition, syntax.conjuncts(c), drafts.front())) {
      return drafts;
    }
    if (is_noun && syntax.preposition(predicate).empty() && !is_past(clause)) {
      tell_by_verb(clause.view.tables.lexicon, noun_words(clause, predicate), preposition,
                   drafts.front());
    }
    return drafts;
  }
  if (is_noun && syntax[predicate].upos != Upos::kPron) return edge_to(clause, predicate, "", "");
  for (const auto& oblique : clause.frame.obliques) {
    if (clause.is_circumstance(oblique)) continue;
    return edge_to(clause, oblique.head, copula_words(clause), oblique.preposition);
  }
  return {};
}

}  // namespace entente
