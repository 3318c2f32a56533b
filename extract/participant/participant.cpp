#include "extract/participant/participant.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "extract/mention/mentions.hpp"
#include "extract/participant/phrase_country.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

/// Names with more words are clauses or titles of works: they make no node.
constexpr std::size_t kMaxParticipantWords = 8;

EntityType type_of_classes(NounClass classes) {
  if (has_class(classes, NounClass::kWeapon)) return EntityType::kWeapon;
  if (has_class(classes, NounClass::kAgreement | NounClass::kDocument)) {
    return EntityType::kDocument;
  }
  if (has_class(classes, NounClass::kFacility)) return EntityType::kFacility;
  if (has_class(classes, NounClass::kMeeting | NounClass::kProtest | NounClass::kViolence)) {
    return EntityType::kEvent;
  }
  if (has_class(classes, NounClass::kPlace | NounClass::kTerritory)) return EntityType::kPlace;
  return EntityType::kThing;
}

bool is_first_person(std::string_view form) {
  return form == "i" || form == "me" || form == "my" || form == "myself";
}

/// "we" of a body or a country is that one itself; whom a person speaks for is seldom told.
bool is_we(std::string_view form) {
  return form == "we" || form == "us" || form == "our" || form == "ourselves";
}

}  // namespace

ParticipantResolver::ParticipantResolver(const Article& article, const Document& document,
                                         std::uint32_t sentence, const Syntax& syntax,
                                         const Lexicon& lexicon, const ActorTable& actors)
    : article_(article),
      document_(document),
      sentence_(sentence),
      syntax_(syntax),
      lexicon_(lexicon),
      actors_(actors),
      names_(syntax.size(), nullptr),
      references_(syntax.size(), nullptr) {
  const auto begin = std::ranges::lower_bound(document.mentions, sentence, {}, &Mention::sentence);
  for (auto m = begin; m != document.mentions.end() && m->sentence == sentence; ++m) {
    if (m->kind == MentionKind::kName) {
      for (auto t = m->first; t < m->last; ++t) names_[t] = &*m;
    } else {
      references_[m->head] = &*m;
    }
  }
}

const Mention* ParticipantResolver::name_at(std::size_t token) const { return names_[token]; }

const Chain* ParticipantResolver::chain_at(std::size_t token) const {
  const Mention* mention = names_[token] != nullptr ? names_[token] : references_[token];
  if (mention == nullptr || mention->chain == kNoChain) return nullptr;
  return &document_.chains[static_cast<std::size_t>(mention->chain)];
}

/// The chain of the phrase: at its head, or of the name that says who the noun is ("leader Kim",
/// "an American fund, Tallgrass Capital"), or that the noun describes ("Zhipu, a developer that
/// …").
const Chain* ParticipantResolver::own_chain(std::size_t head) const {
  if (const auto* chain = chain_at(head)) return chain;
  constexpr NounClass kNamed =
      NounClass::kPerson | NounClass::kOrganization | NounClass::kCountry | NounClass::kPlace;
  if (syntax_[head].upos != Upos::kNoun) return nullptr;
  if (syntax_.deprel(head) == Deprel::kAppos && names_[syntax_.head(head)] != nullptr) {
    return chain_at(syntax_.head(head));
  }
  // "the new owner, Ada Abba": a person is named by whatever noun.
  for (const auto c : syntax_.children(head)) {
    if (syntax_.deprel(c) != Deprel::kAppos || c < head || names_[c] == nullptr) continue;
    const auto* chain = chain_at(c);
    if (chain != nullptr && chain->type == EntityType::kPerson) return chain;
  }
  if (const auto* chain = chain_of_which(head)) return chain;
  const auto classes = lexicon_.noun_info(syntax_.lemma(head)).classes;
  if (!has_class(classes, kNamed)) return nullptr;
  for (const auto c : syntax_.children(head)) {
    const Deprel deprel = syntax_.deprel(c);
    // "the Wagner mercenary group" is Wagner, but "the Wagner head office" is not.
    // Nor are "EU companies" the EU.
    if (deprel == Deprel::kCompound && c < head && names_[c] != nullptr &&
        has_class(classes, NounClass::kOrganization) && syntax_[head].xpos == "NN") {
      const auto* chain = chain_at(c);
      if (chain != nullptr && chain->type == EntityType::kOrganization) return chain;
    }
    const bool is_name = deprel == Deprel::kAppos || deprel == Deprel::kFlat;
    if (!is_name || c < head || names_[c] == nullptr) continue;
    const auto* chain = chain_at(c);
    // "a soldier of the shipper Petrochad", which the tree may give to the soldier.
    const bool is_other = has_class(classes, NounClass::kPerson) && chain != nullptr &&
                          chain->type != EntityType::kPerson &&
                          base_of(syntax_.deprel(c - 1)) == Deprel::kNmod &&
                          syntax_.head(c - 1) == head;
    if (chain != nullptr && entente::is_actor(chain->type) && !is_other) return chain;
  }
  return nullptr;
}

/// "Ada is the pilot who …", "Ada, one of the pilots who …": whom a described noun stands for.
const Chain* ParticipantResolver::chain_of_which(std::size_t head) const {
  if (!syntax_.has_child(head, Deprel::kAclRelcl) && !syntax_.has_child(head, Deprel::kAcl)) {
    return nullptr;
  }
  auto described = head;
  const auto up = syntax_.head(head);
  const bool is_one_of = up != kNoToken && syntax_.deprel(head) == Deprel::kNmod &&
                         syntax_.preposition(head) == "of" && syntax_.lemma(up) == "one";
  if (is_one_of) described = up;
  auto named = kNoToken;
  if (syntax_.has_child(described, Deprel::kCop)) {
    named = syntax_.child(described, Deprel::kNsubj);
  } else if (syntax_.deprel(described) == Deprel::kAppos) {
    named = syntax_.head(described);
  }
  if (named == kNoToken || names_[named] == nullptr) return nullptr;
  // "Ada, manager of Acme, a firm that …": a firm is nobody.
  const auto* chain = chain_at(named);
  const bool is_thing = syntax_[described].upos == Upos::kNoun && !is_one_of &&
                        !lexicon_.is_person_noun(syntax_.lemma(described));
  return chain != nullptr && chain->type == EntityType::kPerson && is_thing ? nullptr : chain;
}

Participant ParticipantResolver::from_chain(const Chain& chain, Span span) const {
  std::set<std::string> aliases;
  for (const auto m : chain.mentions) {
    const Mention& mention = document_.mentions[m];
    if (mention.kind == MentionKind::kName) {
      aliases.emplace(mention_text(article_, document_, mention));
    }
  }
  aliases.erase(chain.name);
  return {chain.id,
          chain.name,
          chain.type,
          chain.country,
          std::string(slice(article_.text, span)),
          span,
          {aliases.begin(), aliases.end()}};
}

/// Whom the table of actors knows, whatever the article calls it.
Participant ParticipantResolver::from_actor(const Actor& actor, Span span) const {
  return {actor.id, actor.name, actor.type, actor.country, std::string(slice(article_.text, span)),
          span,     {}};
}

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

std::span<const Phrase> ParticipantResolver::phrases() const {
  return std::ranges::equal_range(document_.phrases, sentence_, {}, &Phrase::sentence);
}

/// "The rebels said they would leave": the noun that coreference links a pronoun to, where it has
/// no name and stands in the same sentence; else kNoToken.
std::size_t ParticipantResolver::antecedent(std::size_t pronoun) const {
  if (syntax_[pronoun].upos != Upos::kPron) return kNoToken;
  const auto here = phrases();
  const auto found = std::ranges::find(here, pronoun, &Phrase::head);
  if (found == here.end()) return kNoToken;
  for (const auto& phrase : here) {
    if (phrase.head < pronoun && phrase.entity == found->entity && !phrase.is_coordination &&
        names_party(phrase.head)) {
      return phrase.head;
    }
  }
  return kNoToken;
}

/// Where a thing's name ends: "acts of sabotage", "the impact of the quake" say little without
/// what they are of; an actor there is a participant of its own.
std::size_t ParticipantResolver::whole_last(std::size_t head) const {
  const auto last = core_last(syntax_, head);
  for (const auto c : syntax_.children(head)) {
    if (c <= last || base_of(syntax_.deprel(c)) != Deprel::kNmod) continue;
    const bool is_next = syntax_.first(c) == last + 1 && syntax_.preposition(c) == "of";
    if (!is_next || !is_nominal(syntax_[c].upos) || is_actor(c)) break;
    const auto inner = core_last(syntax_, c);
    return inner - core_first(syntax_, head) < kMaxParticipantWords ? inner : last;
  }
  return last;
}

std::optional<Participant> ParticipantResolver::thing(std::size_t head) const {
  const Token& token = syntax_[head];
  const bool names_something = token.upos == Upos::kNoun || token.upos == Upos::kPropn ||
                               (token.upos == Upos::kVerb && token.xpos == "VBG") ||
                               token.upos == Upos::kSym;
  if (!names_something) return {};
  if (token.ner.ends_with("-Date")) return {};
  const Span span = syntax_.span(core_first(syntax_, head), whole_last(head));
  std::string name(slice(article_.text, span));
  std::ranges::replace(name, '\n', ' ');
  if (split_blanks(name).size() > kMaxParticipantWords) return {};
  // A common noun loses the capital it has at the start of a sentence.
  const auto first = core_first(syntax_, head);
  if (first == 0 && syntax_[first].upos != Upos::kPropn && names_[first] == nullptr) {
    name = lower_ascii(name.substr(0, 1)) + name.substr(1);
  }
  const auto classes = lexicon_.noun_info(syntax_.lemma(head)).classes;
  return Participant{slug(name),
                     name,
                     type_of_classes(classes),
                     country_of(*this, syntax_, lexicon_, head),
                     std::string(slice(article_.text, span)),
                     span,
                     {}};
}

std::vector<Participant> ParticipantResolver::resolve(
    std::size_t head, const std::optional<Participant>& speaker) const {
  const auto form = lower_ascii(syntax_.form(head));
  const bool is_ours = is_we(form) && syntax_[head].upos == Upos::kPron && speaker &&
                       speaker->type != EntityType::kPerson && own_chain(head) == nullptr;
  if (is_first_person(form) || is_ours) {
    if (!speaker) return {};
    Participant self = *speaker;
    self.span = syntax_[head].span;
    self.text = std::string(slice(article_.text, self.span));
    return {self};
  }
  if (const auto* chain = own_chain(head)) {
    const Mention* mention = names_[head] != nullptr ? names_[head] : references_[head];
    const Span span = mention == nullptr
                          ? syntax_.span(core_first(syntax_, head), core_last(syntax_, head))
                          : syntax_.span(mention->first, mention->last - 1);
    if (chain->members.empty()) return {from_chain(*chain, span)};
    std::vector<Participant> members;
    for (const auto member : chain->members) {
      members.push_back(from_chain(document_.chains[member], span));
    }
    return members;
  }
  if (auto actors = acted_for(head); !actors.empty()) return actors;
  if (const auto counted = counted_noun(syntax_, head); counted != head) {
    return resolve(counted, speaker);
  }
  if (const auto noun = antecedent(head); noun != kNoToken) return resolve(noun, speaker);
  if (auto members = listed(head); !members.empty()) return members;
  if (auto named = thing(head)) return {*named};
  return {};
}

/// "seven exchanges, including Upbit and Bithumb", "agencies such as the FBI": those of an unnamed
/// plural that are named.
std::vector<Participant> ParticipantResolver::listed(std::size_t head) const {
  std::vector<Participant> members;
  if (syntax_[head].upos != Upos::kNoun || syntax_[head].xpos != "NNS") return members;
  for (const auto c : syntax_.children(head)) {
    if (c < head || base_of(syntax_.deprel(c)) != Deprel::kNmod) continue;
    const auto preposition = syntax_.preposition(c);
    if (preposition != "including" && preposition != "such as") continue;
    for (const auto each : syntax_.conjuncts(c)) {
      const auto* chain = names_[each] == nullptr ? nullptr : chain_at(each);
      if (chain == nullptr || !entente::is_actor(chain->type)) continue;
      members.push_back(
          from_chain(*chain, syntax_.span(names_[each]->first, names_[each]->last - 1)));
    }
  }
  return members;
}

std::vector<Participant> ParticipantResolver::describe(std::size_t head) const {
  if (auto named = thing(head)) return {*named};
  return {};
}

bool ParticipantResolver::is_actor(std::size_t head) const {
  if (const auto* chain = own_chain(head)) return entente::is_actor(chain->type);
  if (const auto counted = counted_noun(syntax_, head); counted != head) return is_actor(counted);
  return !acted_for(head).empty();
}

bool ParticipantResolver::names_party(std::size_t noun) const {
  constexpr NounClass kParty = NounClass::kPerson | NounClass::kOrganization | NounClass::kTroops;
  return syntax_[noun].upos == Upos::kNoun &&
         has_class(lexicon_.noun_info(lower_ascii(syntax_.lemma(noun))).classes, kParty);
}

bool ParticipantResolver::is_party(std::size_t head) const {
  return is_actor(head) || names_party(counted_noun(syntax_, head)) || antecedent(head) != kNoToken;
}

}  // namespace entente
