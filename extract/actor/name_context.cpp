#include "extract/actor/read_phrase.hpp"

namespace entente {

using Use = ActorWords::Use;

std::string PhraseReader::country_in(WordRange range) const {
  for (const auto& hit : phrase_.hits) {
    const bool is_inside = hit.words.first >= range.first && hit.words.last <= range.last;
    if (!is_inside || hit.is_backer || hit.country.empty()) continue;
    if (is_part_of_name(hit, range.first)) continue;
    if (!hit.is_weak || is_place_by_context(hit, range)) return hit.country;
  }
  // "the Saudi-led coalition": of nobody else's.
  for (const auto& hit : phrase_.hits) {
    const bool is_inside = hit.words.first >= range.first && hit.words.last < range.last;
    if (is_inside && phrase_.words[hit.words.last].lower == "led") return hit.country;
  }
  return {};
}

bool PhraseReader::is_place_by_context(const PhraseHit& hit, WordRange range) const {
  // "Minsk police", "Gulu Town Council", "schools in Gulu"; not the town that is also a last name.
  if (hit.words.first > range.first && phrase_.words[hit.words.first - 1].is_capital &&
      phrase_.hit_at(hit.words.first - 1) == nullptr) {
    return false;
  }
  if (hit.words.last == range.last) return true;
  if (phrase_.words[hit.words.last - 1].is_possessive) return true;
  const auto noun = noun_sector(tables_, phrase_, {hit.words.last, range.last}, query_.on);
  return noun.is_listed || (noun.is_known && !phrase_.words[range.last - 1].is_capital);
}

bool PhraseReader::is_part_of_name(const PhraseHit& hit, std::size_t first) const {
  const bool is_people = hit.match && hit.match->form == ActorForm::kDemonym;
  return hit.words.size() == 1 && !is_people && follows_name(hit.words.first, first);
}

bool PhraseReader::follows_name(std::size_t word, std::size_t first) const {
  if (word <= first) return false;
  const auto* name = phrase_.hit_at(word - 1);
  const auto* own = phrase_.hit_at(word);
  // "Ada" is also a town in Serbia: in "Ada, Serbia", not in "Ada Putin".
  const bool is_at_home = name != nullptr && own != nullptr && name->country == own->country;
  if (name != nullptr && (!name->is_weak || is_at_home)) return false;
  const auto& before = phrase_.words[word - 1];
  if (!before.is_capital || before.is_possessive || before.ends_part) return false;
  if (tables_.words.is(before.lower, Use::kTitle) || tables_.words.is(before.lower, Use::kFormer) ||
      tables_.words.is(before.lower, Use::kSkip) || tables_.words.is(before.lower, Use::kBefore)) {
    return false;
  }
  return !noun_sector(tables_, phrase_, {first, word}, query_.on).is_listed;
}

}  // namespace entente
