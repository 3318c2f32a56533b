#include "extract/claim/told_claims.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace entente {
namespace {

struct Wording {
  std::string_view label, verb, link;
  bool is_attitude = false;  ///< that somebody holds it is true, whatever becomes of what is said
  std::optional<Event> event;
};

/// In the order of ToldRelation.
constexpr std::array<Wording, kToldRelations.size()> kWordings = {{
    {"criticizes", "criticize", "", true, Event::kAccuse},
    {"praises", "praise", "", true, Event::kSupport},
    {"supports", "support", "", true, {}},
    {"opposes", "oppose", "", true, {}},
    {"accuses", "accuse", "", true, {}},
    {"urges", "urge", "", true, {}},
    {"warns", "warn", "", true, {}},
    {"defends", "defend", "", true, {}},
    {"doubts", "doubt", "", true, {}},
    {"thanks", "thank", "", true, {}},
    {"owns", "own", "", false, {}},
    {"leads", "lead", "", false, {}},
    {"works for", "work", "for", false, {}},
    {"is member of", "be member", "of", false, {}},
    {"represents", "represent", "", false, {}},
    {"competes with", "compete", "with", false, {}},
}};

}  // namespace

bool is_attitude(ToldRelation relation) {
  return kWordings[static_cast<std::size_t>(relation)].is_attitude;
}

std::string_view verb_of(ToldRelation relation) {
  return kWordings[static_cast<std::size_t>(relation)].verb;
}

Draft draft_of_told(const ArrowReading& arrow) {
  const Wording& wording = kWordings[static_cast<std::size_t>(arrow.relation)];
  Draft draft;
  draft.predicate = arrow.predicate;
  draft.is_speakers = arrow.subject == arrow.predicate;
  if (!draft.is_speakers) draft.subjects = {arrow.subject};
  draft.object = arrow.object;
  draft.label = wording.label;
  draft.key = {{}, std::string(wording.verb), {}, std::string(wording.link)};
  draft.verb = wording.verb.substr(0, wording.verb.find(' '));
  if (!wording.link.empty()) draft.particles = {std::string(wording.link)};
  draft.event = wording.event;
  draft.extractor = "drawn";
  draft.rules = Rule::kDrawnTold;
  draft.is_told = true;
  draft.is_symmetric = arrow.relation == ToldRelation::kCompetesWith;
  draft.is_aside = wording.is_attitude;
  return draft;
}

}  // namespace entente
