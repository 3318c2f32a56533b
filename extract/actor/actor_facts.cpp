#include <algorithm>
#include <array>

#include "extract/actor/actor_parts.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// The European Union's bodies whose names do not begin with "European".
constexpr std::array<std::string_view, 7> kUnionBodies = {
    "EUFOR", "EULEX", "EUTM", "Eurogroup", "Eurozone", "Europol", "Frontex"};
/// Bodies of their own in spite of their first word.
constexpr std::array<std::string_view, 3> kOtherEuropeans = {
    "European Bank for Reconstruction and Development", "European Court of Human Rights",
    "European Free Trade Association"};
/// Organs and programmes of the United Nations known by an acronym.
constexpr std::array<std::string_view, 11> kUnitedNations = {"UNHCR",
                                                             "UNRWA",
                                                             "UNESCO",
                                                             "OHCHR",
                                                             "OCHA",
                                                             "UNIFIL",
                                                             "UNDP",
                                                             "UNSC",
                                                             "MONUSCO",
                                                             "MINUSMA",
                                                             "World Food Programme"};

}  // namespace

bool is_elite(std::string_view sector) {
  constexpr std::array<std::string_view, 6> kElite = {"GOV", "LEG", "SPY", "JUD", "PTY", ""};
  return is_in(kElite, sector);
}

std::string country_code(const Actor& actor) {
  if (!actor.country.empty() || actor.type != EntityType::kOrganization) return actor.country;
  const std::string_view name = actor.name;
  const bool is_union =
      (name.starts_with("European ") && !is_in(kOtherEuropeans, name)) || is_in(kUnionBodies, name);
  if (is_union) return "EUR";
  const bool is_between_states =
      actor.sector == "IGO" || actor.sector == "JUD" || actor.sector == "LEG";
  if (!is_between_states) return {};
  const bool is_un =
      name.starts_with("United Nations") || name.starts_with("UN ") || is_in(kUnitedNations, name);
  return is_un ? "UNO" : "IGO";
}

std::string sector_of(const ActorTable& actors, const Actor& actor, const std::optional<Date>& on) {
  const auto& offices = actors.offices_of(actor);
  if (offices.empty()) return actor.sector;
  const Office* held = nullptr;
  const Office* first = &offices.front();
  for (const auto& office : offices) {
    if (office.from < first->from) first = &office;
    const bool begun = !office.from || !on || *office.from <= *on;
    const bool ended = office.to && (!on || *office.to < *on);
    if (begun && !ended && (held == nullptr || held->from < office.from)) held = &office;
  }
  if (held != nullptr) return held->sector;
  // Before all offices nothing is known; the first one says most.
  const bool is_before = on && first->from && *on < *first->from;
  if (is_before) return first->sector;
  const bool leaves_elite = std::ranges::any_of(offices, [](const Office& office) {
    return office.sector == "GOV" || office.sector == "LEG" || office.sector == "MIL" ||
           office.sector == "SPY" || office.sector == "JUD";
  });
  return leaves_elite ? "ELI" : actor.sector;
}

}  // namespace entente
