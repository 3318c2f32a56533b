#include "extract/claim/clause_view.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/claim/role_wording.hpp"
#include "extract/claim/trace.hpp"
#include "extract/claim/verb_phrase.hpp"
#include "extract/lexicon.hpp"
#include "extract/syntax/relative_clause.hpp"
#include "extract/syntax/wording.hpp"

namespace entente {
namespace {

/// Everything but the subject and the edge's own object.
void add_arguments(const Frame& frame, Draft& draft) {
  const auto keep = [&](std::string_view role, std::size_t head) {
    if (head != draft.object) draft.arguments.push_back({std::string(role), head});
  };
  for (const auto head : frame.recipients) keep("recipient", head);
  for (const auto head : frame.objects) keep("object", head);
  for (const auto& oblique : frame.obliques) {
    keep(oblique.preposition.empty() ? "extent" : oblique.preposition, oblique.head);
  }
}

/// Prepositions that say when, why, how or in which role: "fled after the raid", "works as a cook".
constexpr std::array<std::string_view, 27> kWhenAndWhy = {
    "after",    "before",   "during",     "since",     "until",    "till",       "amid",
    "despite",  "because",  "because of", "due to",    "owing to", "as",         "like",
    "unlike",   "except",   "besides",    "including", "per",      "without",    "following",
    "ahead of", "prior to", "along with", "such as",   "as well",  "in spite of"};

}  // namespace

bool says_when_or_why(std::string_view preposition) { return is_in(kWhenAndWhy, preposition); }

bool ClauseView::is_subject(std::size_t owner) const {
  const auto* chain = view.resolver.chain_at(owner);
  return chain != nullptr && std::ranges::any_of(frame.subjects, [&](std::size_t subject) {
           return view.resolver.chain_at(subject) == chain;
         });
}

std::size_t ClauseView::antecedent_of(std::size_t word) const {
  const auto antecedent = find_antecedents(syntax())[word];
  return antecedent == kNoToken ? word : antecedent;
}

bool ClauseView::is_circumstance(const Oblique& oblique) const {
  return is_time_phrase(view, oblique.head) || oblique.preposition.empty() ||
         says_when_or_why(oblique.preposition) || oblique.preposition.starts_with("according") ||
         view.tables.lexicon.find_report(oblique.preposition, Upos::kAdp) != nullptr;
}

std::string ClauseView::particle() const {
  return frame.particle == kNoToken ? "" : lower_ascii(syntax().form(frame.particle));
}

void ClauseView::drop(std::string_view reason, std::size_t word) const {
  note_dropped(view, frame.predicate, to_string(frame.rule), reason, word);
}

Draft ClauseView::blank() const {
  Draft draft;
  draft.predicate = frame.predicate;
  draft.subjects = frame.subjects;
  draft.verb = std::string(syntax().lemma(frame.predicate));
  draft.governors = frame.governors;
  draft.extractor = "clause";
  draft.rules = frame.rule;
  return draft;
}

Draft ClauseView::edge(std::size_t object, std::size_t folded, std::string_view preposition,
                       std::optional<Rule> rule) const {
  return edge(object, folded, Link{preposition, preposition, preposition}, rule);
}

Draft ClauseView::edge(std::size_t object, std::size_t folded, const Link& link,
                       std::optional<Rule> rule) const {
  Draft draft = blank();
  draft.object = object;
  const auto folded_label = folded == kNoToken ? "" : folded_words(syntax(), folded, object);
  const auto folded_key = folded == kNoToken ? "" : folded_lemmas(syntax(), folded, object);
  draft.label = join_words({verb_words(view, frame), particle(), folded_label, link.label});
  draft.key = verb_key(view, frame);
  draft.key.verb = join_words({draft.key.verb, particle()});
  draft.key.object = folded_key;
  draft.key.link = link.key;
  draft.folded = folded_key;
  draft.folded_head = folded;
  if (!particle().empty()) draft.particles.push_back(particle());
  if (!link.preposition.empty()) draft.particles.emplace_back(link.preposition);
  if (rule) draft.rules.add(*rule);
  draft.is_symmetric = view.tables.lexicon.is_symmetric(draft.verb, link.preposition);
  // "lost a fortune to Acme" is no defeat, nor is "lost to cancer".
  const bool has_other_object = !link.preposition.empty() && !frame.objects.empty();
  if ((folded != kNoToken || !has_other_object) && is_actor(object)) {
    tell_converse(view, link.preposition, syntax().conjuncts(object), draft);
  }
  if (folded != kNoToken && link.key == link.preposition && is_actor(object)) {
    (void)tell_received(view.tables.lexicon, syntax().lemma(folded), link.preposition,
                        syntax().conjuncts(object), draft);
  }
  add_arguments(frame, draft);
  return draft;
}

}  // namespace entente
