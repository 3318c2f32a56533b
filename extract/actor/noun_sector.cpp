#include <algorithm>

#include "extract/actor/actor_parts.hpp"

namespace entente {
namespace {

using Use = ActorWords::Use;

/// Nouns of the tables have at most so many words.
constexpr std::size_t kLongestNoun = 6;

/// "policies", "churches", "gunmen", "judges" → what the singular may be, the word itself first.
std::vector<std::string> singulars(const std::string& word) {
  std::vector<std::string> forms{word};
  const auto add = [&](std::size_t cut, std::string_view ending) {
    forms.push_back(word.substr(0, word.size() - cut) + std::string(ending));
  };
  if (word.ends_with("ies") && word.size() > 4) add(3, "y");
  if (word.ends_with("men")) add(3, "man");
  if (word.ends_with("children")) add(3, "");
  if (word.ends_with("wives") || word.ends_with("thieves")) add(3, "f");
  if (word.ends_with("es") && word.size() > 4) add(2, "");
  if (word.ends_with('s') && !word.ends_with("ss") && word.size() > 3) add(1, "");
  return forms;
}

std::optional<EntityType> type_of(NounClass classes) {
  if (has_class(classes, NounClass::kPerson)) return EntityType::kPerson;
  if (has_class(classes, NounClass::kOrganization | NounClass::kTroops)) {
    return EntityType::kOrganization;
  }
  if (has_class(classes, NounClass::kCountry)) return EntityType::kCountry;
  if (has_class(classes, NounClass::kFacility)) return EntityType::kFacility;
  if (has_class(classes, NounClass::kPlace | NounClass::kTerritory)) return EntityType::kPlace;
  if (has_class(classes, NounClass::kWeapon)) return EntityType::kWeapon;
  return {};
}

std::optional<EntityType> type_of(WordClass word_class) {
  switch (word_class) {
    case WordClass::kPerson:
      return EntityType::kPerson;
    case WordClass::kGroup:
      return EntityType::kOrganization;
    case WordClass::kPlace:
      return EntityType::kPlace;
    case WordClass::kFacility:
      return EntityType::kFacility;
    case WordClass::kWeapon:
      return EntityType::kWeapon;
    case WordClass::kVehicle:
    case WordClass::kArtifact:
      return EntityType::kThing;
    default:
      return {};
  }
}

/// "chief minister": what its last word is.
std::optional<EntityType> type_by_last_word(const ActorTables& tables, const std::string& noun) {
  const auto blank = noun.rfind(' ');
  for (const auto& form : singulars(blank == std::string::npos ? noun : noun.substr(blank + 1))) {
    if (const auto type = type_of(tables.lexicon.noun_info(form).classes)) return type;
    if (const auto type = type_of(tables.wordnet.noun_class(form))) return type;
  }
  return {};
}

/// Looks one noun up, in the plural or the singular.
std::optional<NounSector> look_up(const ActorTables& tables, const std::string& noun) {
  for (const auto& form : singulars(noun)) {
    NounSector found;
    const auto info = tables.lexicon.noun_info(form);
    found.type = type_of(info.classes);
    if (const auto* sector = tables.words.find(form, Use::kGeneric)) {
      found.sector = *sector;
      found.is_generic = true;
    } else if (const auto* own = tables.words.find(form, Use::kHead)) {
      found.sector = *own;
    } else if (found.type && !info.sector.empty()) {
      found.sector = info.sector;
    } else {
      continue;
    }
    found.is_known = true;
    found.is_listed = true;
    if (!found.type) found.type = type_by_last_word(tables, form);
    return found;
  }
  return {};
}

/// A head that no table has a sector for, by its kind: "Ugandan welder", "car".
NounSector unlisted(const ActorTables& tables, const std::string& noun) {
  NounSector found;
  for (const auto& form : singulars(noun)) {
    found.type = type_of(tables.lexicon.noun_info(form).classes);
    if (!found.type) found.type = type_of(tables.wordnet.noun_class(form));
    if (!found.type) continue;
    found.is_known = true;
    found.is_generic = true;
    found.sector = found.type == EntityType::kPerson   ? "CVL"
                   : found.type == EntityType::kWeapon ? "MIL"
                                                       : "";
    break;
  }
  return found;
}

NounSector find_head(const ActorTables& tables, const ActorPhrase& phrase, WordRange range) {
  const auto most = std::min(range.size(), kLongestNoun);
  for (auto size = most; size > 0; --size) {
    const WordRange head{range.last - size, range.last};
    if (auto found = look_up(tables, phrase.key(head))) {
      found->head = head;
      return *found;
    }
  }
  const WordRange last{range.last - 1, range.last};
  // "Ada Abba Khan": a capital in a longer string is a name, whatever WordNet knows.
  const bool is_name = range.size() > 1 && phrase.words[last.first].is_capital;
  auto found = is_name ? NounSector{} : unlisted(tables, phrase.key(last));
  found.head = last;
  return found;
}

/// The sector that the nearest telling modifier gives: "army accountant" → MIL.
std::string modifier_sector(const ActorTables& tables, const ActorPhrase& phrase, WordRange range,
                            const std::optional<Date>& on) {
  for (auto last = range.last; last > range.first; --last) {
    if (const auto* hit = phrase.hit_at(last - 1)) {
      const bool is_land =
          !hit->match || hit->match->actor->type == EntityType::kPlace ||
          (hit->match->actor->type == EntityType::kCountry && hit->match->actor->sector.empty());
      if (!is_land && !hit->is_backer) {
        // Who has left an office takes nobody along.
        auto sector = sector_of(tables.actors, *hit->match->actor, on);
        return sector == "ELI" ? std::string() : sector;
      }
      last = std::max(hit->words.first, range.first) + 1;
      continue;
    }
    for (auto first = range.first; first < last; ++first) {
      const auto key = phrase.key({first, last});
      for (const auto& form : singulars(key)) {
        if (const auto* sector = tables.words.find(form, Use::kBefore)) return std::string(*sector);
      }
      const auto noun = look_up(tables, key);
      if (noun && !noun->is_generic && !noun->sector.empty()) return std::string(noun->sector);
    }
  }
  return {};
}

bool is_armed(std::string_view sector) {
  constexpr std::string_view kArmed[] = {"MIL", "REB", "UAF", "PRM", "CRM", "COP", "SPY"};
  return std::ranges::find(kArmed, sector) != std::end(kArmed);
}

bool is_former(const ActorTables& tables, const ActorPhrase& phrase, WordRange range) {
  for (auto i = range.first; i < range.last; ++i) {
    if (tables.words.is(phrase.words[i].lower, Use::kFormer)) return true;
  }
  return false;
}

}  // namespace

NounSector noun_sector(const ActorTables& tables, const ActorPhrase& phrase, WordRange range,
                       const std::optional<Date>& on) {
  if (range.empty()) return {};
  auto found = find_head(tables, phrase, range);
  const WordRange before{range.first, found.head.first};
  found.is_former = is_former(tables, phrase, before);
  if (!found.is_known || !found.is_generic) return found;
  const auto sector = modifier_sector(tables, phrase, before, on);
  // A government's fighters are still fighters; a rebels' commander is one of the rebels.
  const bool yields = !is_armed(found.sector) || is_armed(sector);
  if (!sector.empty() && yields) {
    found.sector = sector;
    found.is_generic = false;
  }
  return found;
}

}  // namespace entente
