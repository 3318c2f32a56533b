#include "extract/participant/phrase_country.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/text.hpp"

namespace entente {
namespace {

constexpr NounClass kPeople = NounClass::kPerson | NounClass::kOrganization | NounClass::kTroops;
constexpr NounClass kBelongings = kPeople | NounClass::kWeapon | NounClass::kVehicle |
                                  NounClass::kFacility | NounClass::kPlace | NounClass::kTerritory;

constexpr std::array<std::string_view, 43> kCounts = {
    "ten",      "all",    "group", "number",  "majority", "minority", "thousand", "hundred",
    "million",  "dozen",  "score", "handful", "couple",   "half",     "third",    "quarter",
    "rest",     "lot",    "most",  "some",    "many",     "several",  "series",   "crowd",
    "pair",     "wave",   "one",   "two",     "worth",    "ton",      "tonne",    "kg",
    "kilogram", "litre",  "liter", "gallon",  "round",    "batch",    "string",   "raft",
    "tranche",  "volley", "spate"};

NounClass classes_at(const Syntax& syntax, const Lexicon& lexicon, std::size_t head) {
  return lexicon.noun_info(lower_ascii(syntax.lemma(head))).classes;
}

/// "Israeli army bulldozers": the country stands on a word in front, or on that word's own.
std::string country_in_front(const ParticipantResolver& resolver, const Syntax& syntax,
                             std::size_t head) {
  for (const auto c : syntax.children(head)) {
    if (c > head) break;
    const Deprel deprel = syntax.deprel(c);
    if (deprel != Deprel::kAmod && deprel != Deprel::kCompound && deprel != Deprel::kNmodPoss) {
      continue;
    }
    const auto* chain = resolver.name_at(c) == nullptr ? nullptr : resolver.chain_at(c);
    if (chain != nullptr && !chain->country.empty()) return chain->country;
    if (deprel != Deprel::kCompound) continue;
    if (auto country = country_in_front(resolver, syntax, c); !country.empty()) return country;
  }
  return {};
}

/// "opposition groups in Nepal", "doctors from Chad".
std::string country_behind(const ParticipantResolver& resolver, const Syntax& syntax,
                           std::size_t head) {
  for (const auto c : syntax.children(head)) {
    if (c < head || base_of(syntax.deprel(c)) != Deprel::kNmod) continue;
    const auto preposition = syntax.preposition(c);
    if (preposition != "in" && preposition != "from" && preposition != "of") continue;
    const auto* chain = resolver.name_at(c) == nullptr ? nullptr : resolver.chain_at(c);
    if (chain != nullptr && (preposition == "from" || chain->type == EntityType::kCountry ||
                             chain->type == EntityType::kPlace)) {
      return chain->country;
    }
  }
  return {};
}

}  // namespace

std::string country_of(const ParticipantResolver& resolver, const Syntax& syntax,
                       const Lexicon& lexicon, std::size_t head) {
  const auto classes = classes_at(syntax, lexicon, head);
  if (!has_class(classes, kBelongings)) return {};
  auto country = country_in_front(resolver, syntax, head);
  if (country.empty() && has_class(classes, kPeople)) {
    country = country_behind(resolver, syntax, head);
  }
  return country;
}

std::size_t counted_noun(const Syntax& syntax, std::size_t head) {
  auto noun = head;
  // "tens of thousands of refugees": each step goes down the tree.
  while (std::ranges::find(kCounts, lower_ascii(syntax.lemma(noun))) != kCounts.end()) {
    const auto& parts = syntax.children(noun);
    const auto counted = std::ranges::find_if(parts, [&](std::size_t c) {
      return c > noun && base_of(syntax.deprel(c)) == Deprel::kNmod &&
             syntax.preposition(c) == "of" && is_nominal(syntax[c].upos) &&
             syntax[c].upos != Upos::kPron;
    });
    if (counted == parts.end()) break;
    noun = *counted;
  }
  return noun;
}

}  // namespace entente
