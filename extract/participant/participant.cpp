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
  } else if (up != kNoToken && syntax_[up].upos == Upos::kVerb &&
             (syntax_.preposition(head) == "as" || syntax_.deprel(head) == Deprel::kXcomp)) {
    // "described Ada as a liar who …", "called Ada a liar who …".
    named = syntax_.child(up, {Deprel::kObj, Deprel::kNsubjPass});
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
