#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace entente {

/// What an entity is. Person, organization and country are actors.
enum class EntityType {
  kPerson,
  kOrganization,
  kCountry,
  kPlace,
  kFacility,
  kWeapon,
  kEvent,
  kDocument,
  kThing,
};
inline constexpr std::array<std::string_view, 9> kEntityTypeNames = {
    "person", "organization", "country",  "place", "facility",
    "weapon", "event",        "document", "thing"};

[[nodiscard]] constexpr std::string_view to_string(EntityType type) {
  return kEntityTypeNames[static_cast<std::size_t>(type)];
}
[[nodiscard]] std::optional<EntityType> parse_entity_type(std::string_view name);
[[nodiscard]] constexpr bool is_actor(EntityType type) {
  return type == EntityType::kPerson || type == EntityType::kOrganization ||
         type == EntityType::kCountry;
}

/// FactBank's two axes (Saurí and Pustejovsky 2009). Underspecified: the text takes no stand
/// ("asked whether …"), so it counts as less than possible.
enum class Polarity { kPositive, kNegative };
enum class Factuality { kCertain, kProbable, kPossible, kUnderspecified };
inline constexpr std::array<std::string_view, 2> kPolarityNames = {"positive", "negative"};
inline constexpr std::array<std::string_view, 4> kFactualityNames = {"certain", "probable",
                                                                     "possible", "underspecified"};

struct Stance {
  Polarity polarity = Polarity::kPositive;
  Factuality factuality = Factuality::kCertain;

  auto operator<=>(const Stance&) const = default;
};
[[nodiscard]] constexpr std::string_view to_string(Polarity polarity) {
  return kPolarityNames[static_cast<std::size_t>(polarity)];
}
[[nodiscard]] constexpr std::string_view to_string(Factuality factuality) {
  return kFactualityNames[static_cast<std::size_t>(factuality)];
}
[[nodiscard]] std::optional<Polarity> parse_polarity(std::string_view name);
[[nodiscard]] std::optional<Factuality> parse_factuality(std::string_view name);

/// PLOVER's sixteen event classes (openeventdata/PLOVER), from most cooperative to most hostile
/// inside each half; kNone where no class is certain.
enum class Event {
  kNone,
  kAgree,
  kConsult,
  kSupport,
  kConcede,
  kCooperate,
  kAid,
  kRetreat,
  kRequest,
  kAccuse,
  kReject,
  kThreaten,
  kProtest,
  kSanction,
  kMobilize,
  kCoerce,
  kAssault,
};
inline constexpr std::array<std::string_view, 17> kEventNames = {
    "NONE",    "AGREE",    "CONSULT",  "SUPPORT", "CONCEDE", "COOPERATE",
    "AID",     "RETREAT",  "REQUEST",  "ACCUSE",  "REJECT",  "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE",  "ASSAULT"};
[[nodiscard]] constexpr std::string_view to_string(Event event) {
  return kEventNames[static_cast<std::size_t>(event)];
}
[[nodiscard]] std::optional<Event> parse_event(std::string_view name);
/// +1 for the cooperative classes, -1 for the hostile ones, 0 for none and REQUEST.
[[nodiscard]] int sign_of(Event event);

}  // namespace entente
