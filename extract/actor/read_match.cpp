#include <algorithm>

#include "extract/actor/read_phrase.hpp"

namespace entente {
namespace {

std::string_view rule_of(ActorForm form) {
  switch (form) {
    case ActorForm::kDemonym:
      return "demonym";
    case ActorForm::kMetonym:
      return "metonym";
    case ActorForm::kAcronym:
      return "acronym";
    case ActorForm::kSurname:
      return "surname";
    case ActorForm::kPlace:
      return "place";
    case ActorForm::kName:
      break;
  }
  return "name";
}

double score_of(ActorForm form) {
  if (form == ActorForm::kName) return 0.98;
  return form == ActorForm::kSurname ? 0.85 : 0.95;
}

}  // namespace

ActorReading read_match(const ActorTables& tables, const ActorMatch& match, const ActorQuery& query,
                        std::string_view context_country) {
  const Actor* actor = match.actor;
  if (!context_country.empty() && actor->country != context_country) {
    const auto namesake = std::ranges::find_if(
        match.others, [&](const Actor* other) { return other->country == context_country; });
    if (namesake != match.others.end()) actor = *namesake;
  }
  ActorReading reading;
  reading.name = actor->name;
  reading.id = actor->id;
  reading.type = actor->type;
  reading.country = country_code(*actor);
  reading.sector = sector_of(tables.actors, *actor, query.on);
  // A capital that stands for its country stands for the government.
  const bool is_seat = match.form == ActorForm::kMetonym && actor->type == EntityType::kCountry;
  if (is_seat && reading.sector.empty()) reading.sector = "GOV";
  reading.rule = rule_of(match.form);
  reading.score = score_of(match.form) - (match.others.empty() ? 0 : 0.15);
  return reading;
}

}  // namespace entente
