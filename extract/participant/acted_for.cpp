#include <array>
#include <string_view>
#include <vector>

#include "extract/mention/mentions.hpp"
#include "extract/participant/participant.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {

/// "a spokesman for Acme said", "a Kenyan army spokeswoman said": who speaks for a body or a
/// country is that one, where he speaks and nothing is done to him.
std::vector<Participant> ParticipantResolver::spoken_for(std::size_t head) const {
  static constexpr std::array<std::string_view, 4> kNouns = {"spokesman", "spokeswoman",
                                                             "spokesperson", "spokespeople"};
  const Deprel deprel = syntax_.deprel(head);
  const auto by = syntax_.preposition(head);
  const bool is_speaking = deprel == Deprel::kNsubj || by == "according to" || by == "by";
  if (!is_in(kNouns, syntax_.lemma(head)) || !is_speaking) return {};
  const Span span = syntax_.span(core_first(syntax_, head), core_last(syntax_, head));
  for (const auto c : syntax_.children(head)) {
    const Deprel part = base_of(syntax_.deprel(c));
    const auto preposition = syntax_.preposition(c);
    const bool is_before = c < head && (part == Deprel::kCompound || part == Deprel::kAmod ||
                                        syntax_.deprel(c) == Deprel::kNmodPoss);
    const bool is_behind = c > head && part == Deprel::kNmod &&
                           (preposition == "for" || preposition == "of" || preposition == "from");
    if (!is_before && !is_behind) continue;
    const auto* chain = names_[c] == nullptr ? nullptr : chain_at(c);
    const bool is_body = chain != nullptr && (chain->type == EntityType::kCountry ||
                                              chain->type == EntityType::kOrganization);
    if (is_body && chain->members.empty()) return {from_chain(*chain, span)};
    if (auto actors = acted_for(c); !actors.empty()) return actors;
  }
  return {};
}

/// "the foreign ministry in Nairobi", "officials in Nairobi": the state whose seat is there.
std::vector<Participant> ParticipantResolver::seated_state(std::size_t head) const {
  for (const auto c : syntax_.children(head)) {
    const bool is_seat = c > head && base_of(syntax_.deprel(c)) == Deprel::kNmod &&
                         syntax_.preposition(c) == "in" && names_[c] != nullptr;
    if (!is_seat) continue;
    const auto match = actors_.find(mention_text(article_, document_, *names_[c]));
    if (!match || match->actor->type != EntityType::kCountry) continue;
    const Span span = syntax_.span(core_first(syntax_, head), core_last(syntax_, head));
    return {from_actor(*match->actor, span)};
  }
  return {};
}

/// "Russian officials", "the government of Chad", "Kyiv's forces", "Red Cross officials" act for
/// the country or the body; "Chadian and Nigerien officials" for both countries; "the Russian
/// president" is whoever held the office on the article's day.
std::vector<Participant> ParticipantResolver::acted_for(std::size_t head) const {
  if (syntax_[head].upos != Upos::kNoun) return {};
  if (auto body = spoken_for(head); !body.empty()) return body;
  const auto info = lexicon_.noun_info(syntax_.lemma(head));
  const bool is_parliament =
      info.sector == "LEG" && has_class(info.classes, NounClass::kOrganization);
  if (info.sector != "GOV" && info.sector != "MIL" && info.sector != "COP" && !is_parliament) {
    return {};
  }
  // "the Chadian embassy said", but nothing is done to Chad where its embassy is left.
  const bool is_subject = syntax_.deprel(head) == Deprel::kNsubj;
  if (has_class(info.classes, NounClass::kFacility) && !is_subject) return {};
  // "a Chadian official was killed", "freed three diplomats": some of many, to whom something is
  // done, are not the country; soldiers are its troops.
  static constexpr std::array<std::string_view, 3> kAnyOf = {"a", "any", "some"};
  const auto article = syntax_.child(head, Deprel::kDet);
  const bool are_counted =
      syntax_.has_child(head, Deprel::kNummod) && !has_class(info.classes, NounClass::kTroops);
  const bool is_any =
      ((article != kNoToken && is_in(kAnyOf, syntax_.lemma(article))) || are_counted) &&
      has_class(info.classes, NounClass::kPerson);
  if (is_any && syntax_.deprel(head) != Deprel::kNsubj) return {};
  const Span span = syntax_.span(core_first(syntax_, head), head);
  for (const auto c : syntax_.children(head)) {
    const Deprel deprel = base_of(syntax_.deprel(c));
    const bool is_owner =
        deprel == Deprel::kAmod || deprel == Deprel::kCompound || deprel == Deprel::kNmod;
    const auto preposition = syntax_.preposition(c);
    if (!is_owner || (c > head && preposition != "of" && preposition != "from")) continue;
    std::vector<Participant> owners;
    std::vector<std::size_t> named = {c};
    for (const auto other : syntax_.children(c)) {
      if (syntax_.deprel(other) == Deprel::kConj) named.push_back(other);
    }
    for (const auto owner : named) {
      // "Its troops entered Chad"; but "put its army on alert" names no second actor.
      const bool is_named =
          names_[owner] != nullptr || (syntax_.deprel(owner) == Deprel::kNmodPoss &&
                                       has_class(info.classes, NounClass::kTroops) &&
                                       base_of(syntax_.deprel(head)) == Deprel::kNsubj);
      const auto* chain = is_named ? chain_at(owner) : nullptr;
      if (chain == nullptr ||
          (chain->type != EntityType::kCountry && chain->type != EntityType::kOrganization)) {
        continue;
      }
      owners.push_back(from_chain(*chain, span));
    }
    if (owners.empty()) continue;
    // Of an article without a day nobody knows who held the office then: the country acts.
    const auto holder = article_.published
                            ? actors_.office_holder(folded_lemmas(syntax_, head),
                                                    owners.front().country, article_.published)
                            : std::nullopt;
    if (holder && syntax_[head].xpos == "NN" && owners.front().type == EntityType::kCountry) {
      return {from_actor(*holder, span)};
    }
    return owners;
  }
  const bool is_government = info.sector == "GOV" && syntax_.deprel(head) == Deprel::kNsubj;
  return is_government ? seated_state(head) : std::vector<Participant>{};
}

}  // namespace entente
