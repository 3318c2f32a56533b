#include "extract/claim/participant.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "extract/claim/wording.hpp"
#include "extract/mention/mentions.hpp"
#include "extract/text.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

/// Names with more words are clauses or titles of works: they make no node.
constexpr std::size_t kMaxNameWords = 8;

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

}  // namespace

ParticipantResolver::ParticipantResolver(const Article& article, const Document& document,
                                         std::uint32_t sentence, const Syntax& syntax,
                                         const Lexicon& lexicon, const ActorTable& actors)
    : article_(article),
      document_(document),
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
  if (!has_class(lexicon_.noun_info(syntax_.lemma(head)).classes, kNamed)) return nullptr;
  for (const auto c : syntax_.children(head)) {
    const Deprel deprel = syntax_.deprel(c);
    const bool is_name = deprel == Deprel::kAppos || deprel == Deprel::kFlat;
    if (!is_name || c < head || names_[c] == nullptr) continue;
    const auto* chain = chain_at(c);
    if (chain != nullptr && entente::is_actor(chain->type)) return chain;
  }
  return nullptr;
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

/// "Russian officials", "the government of Chad", "Kyiv's forces" act for the country; "the
/// Russian president" is whoever held the office on the article's day.
std::optional<Participant> ParticipantResolver::acted_for(std::size_t head) const {
  if (syntax_[head].upos != Upos::kNoun) return {};
  const auto info = lexicon_.noun_info(syntax_.lemma(head));
  const bool acts = info.sector == "GOV" || info.sector == "MIL";
  if (!acts) return {};
  for (const auto c : syntax_.children(head)) {
    const Deprel deprel = base_of(syntax_.deprel(c));
    const bool is_owner =
        deprel == Deprel::kAmod || deprel == Deprel::kCompound || deprel == Deprel::kNmod;
    if (!is_owner || names_[c] == nullptr) continue;
    const auto preposition = syntax_.preposition(c);
    if (c > head && preposition != "of") continue;
    const auto* chain = chain_at(c);
    if (chain == nullptr || chain->type != EntityType::kCountry) continue;
    const Span span = syntax_.span(core_first(syntax_, head), head);
    const auto holder =
        actors_.office_holder(folded_lemmas(syntax_, head), chain->country, article_.published);
    if (holder && syntax_[head].xpos == "NN") {
      return Participant{holder->id,
                         holder->name,
                         holder->type,
                         holder->country,
                         std::string(slice(article_.text, span)),
                         span,
                         {}};
    }
    return from_chain(*chain, span);
  }
  return {};
}

std::optional<Participant> ParticipantResolver::thing(std::size_t head) const {
  const Token& token = syntax_[head];
  const bool names_something = token.upos == Upos::kNoun || token.upos == Upos::kPropn ||
                               (token.upos == Upos::kVerb && token.xpos == "VBG") ||
                               token.upos == Upos::kSym;
  if (!names_something) return {};
  if (token.ner.ends_with("-Date")) return {};
  const Span span = syntax_.span(core_first(syntax_, head), core_last(syntax_, head));
  std::string name(slice(article_.text, span));
  std::ranges::replace(name, '\n', ' ');
  if (split_blanks(name).size() > kMaxNameWords) return {};
  // A common noun loses the capital it has at the start of a sentence.
  const auto first = core_first(syntax_, head);
  if (first == 0 && syntax_[first].upos != Upos::kPropn && names_[first] == nullptr) {
    name = lower_ascii(name.substr(0, 1)) + name.substr(1);
  }
  const auto classes = lexicon_.noun_info(syntax_.lemma(head)).classes;
  return Participant{
      slug(name), name, type_of_classes(classes), "", std::string(slice(article_.text, span)),
      span,       {}};
}

std::vector<Participant> ParticipantResolver::resolve(
    std::size_t head, const std::optional<Participant>& speaker) const {
  if (is_first_person(lower_ascii(syntax_.form(head)))) {
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
  if (const auto actor = acted_for(head)) return {*actor};
  if (auto named = thing(head)) return {*named};
  return {};
}

std::vector<Participant> ParticipantResolver::describe(std::size_t head) const {
  if (auto named = thing(head)) return {*named};
  return {};
}

bool ParticipantResolver::is_actor(std::size_t head) const {
  if (const auto* chain = own_chain(head)) return entente::is_actor(chain->type);
  return acted_for(head).has_value();
}

}  // namespace entente
