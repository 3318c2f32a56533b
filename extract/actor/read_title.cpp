#include <algorithm>

#include "extract/actor/read_phrase.hpp"
#include "graph/form_key.hpp"

namespace entente {

using Use = ActorWords::Use;

std::optional<ActorReading> PhraseReader::read_title(WordRange core) const {
  // The title ends with a noun for a person; all that follows is capitalised and no noun itself.
  auto name = core.last;
  if (noun_sector(tables_, phrase_, core, query_.on).is_listed) return {};
  while (name > core.first && core.last - name < 6) {
    const auto noun = noun_sector(tables_, phrase_, {core.first, name}, query_.on);
    // "carmaker Opel", "President Abba", but not "Air Force One".
    const bool is_noun =
        noun.is_listed && (noun.type == EntityType::kPerson || !phrase_.words[name - 1].is_capital);
    if (is_noun || tables_.words.is(phrase_.words[name - 1].lower, Use::kTitle)) break;
    if (!phrase_.words[name - 1].is_capital) return {};
    --name;
  }
  if (name == core.last || name <= core.first) return {};
  const WordRange title{core.first, name};
  const auto noun = noun_sector(tables_, phrase_, title, query_.on);
  const auto* shortened = tables_.words.find(phrase_.words[name - 1].lower, Use::kTitle);
  if (!noun.is_listed && shortened == nullptr) return {};
  ActorReading reading;
  reading.country = country_in(title);
  reading.sector = shortened != nullptr && !shortened->empty() ? *shortened : noun.sector;
  if (noun.is_former && is_elite(reading.sector)) reading.sector = "ELI";
  reading.type = shortened != nullptr ? EntityType::kPerson : noun.type;
  reading.name = phrase_.slice({name, core.last});
  reading.rule = "title-and-unknown-name";
  reading.score = 0.6;
  if (core.last - name == 1 && reading.type == EntityType::kPerson) {
    if (const auto* person = find_by_surname(phrase_.words[name].lower, reading.country, title)) {
      reading.name = person->name;
      reading.id = person->id;
      reading.country = country_code(*person);
      reading.rule = "title-and-surname";
      reading.score = 0.8;
    }
  }
  return reading;
}

const Actor* PhraseReader::find_by_surname(std::string_view surname, std::string_view country,
                                           WordRange title) const {
  const Actor* found = nullptr;
  const auto head = phrase_.words[title.last - 1].lower;
  for (const auto& actor : tables_.actors.actors()) {
    if (actor.type != EntityType::kPerson) continue;
    if (!country.empty() && actor.country != country) continue;
    const auto key = form_key(actor.name);
    if (!key.ends_with(surname) || key.size() <= surname.size() ||
        key[key.size() - surname.size() - 1] != ' ') {
      continue;
    }
    const auto fits = [&](const Office& office) {
      const bool held = !query_.on || ((!office.from || *office.from <= *query_.on) &&
                                       (!office.to || *query_.on <= *office.to));
      return held && form_key(office.name).find(head) != std::string::npos;
    };
    if (!std::ranges::any_of(tables_.actors.offices_of(actor), fits)) continue;
    if (found != nullptr) return nullptr;
    found = &actor;
  }
  return found;
}

}  // namespace entente
