#include "extract/claim/victim_claims.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/lexicon.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// Whose deed a noun names: "an attack by Chad", "Chad's attack", "a Chadian attack".
std::size_t doer_of(const ClauseView& clause, std::size_t deed) {
  const Syntax& syntax = clause.syntax();
  for (const auto c : syntax.children(deed)) {
    const Deprel deprel = syntax.deprel(c);
    const bool is_agent = c > deed && syntax.preposition(c) == "by";
    if (is_agent && clause.view.resolver.is_party(c)) return c;
    const bool is_owner = c < deed && (deprel == Deprel::kNmodPoss || deprel == Deprel::kAmod ||
                                       deprel == Deprel::kCompound);
    if (is_owner && clause.is_actor(c)) return c;
  }
  return kNoToken;
}

}  // namespace

std::vector<Draft> read_victims(const ClauseView& clause) {
  const Frame& frame = clause.frame;
  const Syntax& syntax = clause.syntax();
  const auto verb = syntax.lemma(frame.predicate);
  const bool is_suffered = frame.is_passive && frame.subjects.empty();
  const bool is_death = (verb == "die" || verb == "perish") && frame.objects.empty();
  if (!is_suffered && !is_death) return {};
  const auto& victims = is_death ? frame.subjects : frame.objects;
  for (const auto& oblique : frame.obliques) {
    static constexpr std::array<std::string_view, 4> kWithin = {"in", "during", "by", "from"};
    if (std::ranges::find(kWithin, oblique.preposition) == kWithin.end()) continue;
    const auto deed = lower_ascii(syntax.lemma(oblique.head));
    const Event event = clause.view.tables.lexicon.event_of_noun(deed);
    const auto doer = event == Event::kAssault || event == Event::kCoerce
                          ? doer_of(clause, oblique.head)
                          : kNoToken;
    if (doer == kNoToken) continue;
    std::vector<Draft> drafts;
    for (const auto victim : victims) {
      Draft draft = clause.blank();
      draft.subjects = {doer};
      draft.object = victim;
      draft.verb = is_death ? "kill" : std::string(verb);
      draft.label =
          join_words({third_person(draft.verb), "in", folded_words(syntax, oblique.head, doer)});
      draft.key = {
          {}, draft.verb, {}, join_words({"in", folded_lemmas(syntax, oblique.head, doer)})};
      draft.rules = Rule::kVictim;
      draft.event = event;
      drafts.push_back(std::move(draft));
    }
    return drafts;
  }
  return {};
}

}  // namespace entente
