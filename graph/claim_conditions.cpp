#include "graph/claim_conditions.hpp"

#include <algorithm>

#include "graph/slug.hpp"

namespace entente {
namespace {

ClaimMerits merits_of(const Claim& claim) {
  ClaimMerits merits{.first = {},
                     .last = {},
                     .confidence = claim.confidence,
                     .stance = claim.stance,
                     .event = claim.event};
  if (claim.attribution) merits.speaker = claim.attribution->speaker.id;
  if (claim.time) {
    merits.first = claim.time->from ? claim.time->from : claim.time->to;
    merits.last = claim.time->to ? claim.time->to : claim.time->from;
  }
  if (!merits.first && !claim.evidence.empty()) {
    merits.first = merits.last = claim.evidence.front().published;
  }
  return merits;
}

bool meets_days(const ClaimMerits& claim, const ClaimConditions& conditions) {
  if (!claim.first) return conditions.undated != Undated::kLeftOut;
  if (conditions.undated == Undated::kAlone) return false;
  if (conditions.since && *claim.last < *conditions.since) return false;
  return !conditions.until || *claim.first <= *conditions.until;
}

}  // namespace

StanceKind kind_of(Stance stance) {
  if (stance.polarity == Polarity::kNegative) return StanceKind::kDenied;
  return stance.factuality == Factuality::kCertain ? StanceKind::kCertain : StanceKind::kPossible;
}

std::string_view to_string(StanceKind kind) { return kStanceNames[static_cast<std::size_t>(kind)]; }

std::optional<StanceKind> parse_stance_kind(std::string_view name) {
  const auto found = std::ranges::find(kStanceNames, name);
  if (found == kStanceNames.end()) return {};
  return static_cast<StanceKind>(found - kStanceNames.begin());
}

bool meets(const ClaimMerits& claim, const ClaimConditions& conditions) {
  if (conditions.ask_for_days() && !meets_days(claim, conditions)) return false;
  if (claim.confidence < conditions.min_confidence) return false;
  if (conditions.stance && kind_of(claim.stance) != *conditions.stance) return false;
  if (!conditions.speaker.empty() && claim.speaker != conditions.speaker) return false;
  return conditions.events.empty() ||
         std::ranges::find(conditions.events, claim.event) != conditions.events.end();
}

bool meets_publisher(std::string_view publisher, const ClaimConditions& conditions) {
  return conditions.publisher.empty() || slug(publisher) == conditions.publisher;
}

bool meets(const Claim& claim, const ClaimConditions& conditions) {
  return meets(merits_of(claim), conditions) &&
         (conditions.publisher.empty() ||
          std::ranges::any_of(claim.evidence, [&](const Evidence& evidence) {
            return meets_publisher(evidence.publisher, conditions);
          }));
}

}  // namespace entente
