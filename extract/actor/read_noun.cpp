#include <algorithm>

#include "extract/actor/read_phrase.hpp"

namespace entente {

ActorReading PhraseReader::read_noun(WordRange core) const {
  const auto noun = noun_sector(tables_, phrase_, core, query_.on);
  ActorReading reading;
  reading.name = phrase_.slice(core);
  reading.country = country_in(core);
  reading.type = noun.type;
  if (!noun.is_known) {
    reading.rule = "unknown";
    reading.sector = "UNK";
    const auto* last = phrase_.hit_at(core.last - 1);
    if (last != nullptr && last->words.last == core.last && !is_part_of_name(*last, core.first)) {
      reading.rule = "place";
      reading.type = EntityType::kPlace;
      reading.sector.clear();
      reading.score = 0.6;
    }
    return reading;
  }
  reading.sector = noun.sector.empty() ? "UNK" : noun.sector;
  if (noun.is_former && is_elite(noun.sector)) reading.sector = "ELI";
  const bool is_bare = core.size() == 1;
  reading.rule = is_bare ? "noun" : reading.country.empty() ? "noun-phrase" : "country-and-noun";
  reading.score = 0.75;
  add_office_holder(reading, core);
  return reading;
}

void PhraseReader::add_office_holder(ActorReading& reading, WordRange core) const {
  if (!query_.on || reading.country.empty() || reading.sector == "ELI") return;
  if (reading.type != EntityType::kPerson) return;
  auto first = core.first;
  for (const auto& hit : phrase_.hits) {
    if (hit.words.last < core.last) first = std::max(first, hit.words.last);
  }
  const auto holder =
      tables_.actors.office_holder(phrase_.key({first, core.last}), reading.country, query_.on);
  if (!holder) return;
  reading.name = holder->name;
  reading.id = holder->id;
  reading.rule = "office-on-date";
  reading.score = 0.9;
}

}  // namespace entente
