#include "graph/contradictions.hpp"

#include <algorithm>
#include <utility>

#include "graph/view/claim_group.hpp"
#include "graph/view/entity_table.hpp"

namespace entente {
namespace {

/// What speaks best for a relation and against it; null where nothing does.
struct Sides {
  const ClaimFact* affirmed = nullptr;
  const ClaimFact* denied = nullptr;
};

/// Nobody contradicts themselves in one sentence, and what did not happen in one year may have
/// happened in another.
bool may_clash(const ClaimGroup& group, const ClaimFact& a, const ClaimFact& b) {
  const auto is_there = [&](const EvidenceFact& evidence) {
    return std::ranges::find(group.evidence(b), evidence.sentence, &EvidenceFact::sentence) !=
           group.evidence(b).end();
  };
  const auto own = group.evidence(a);
  const bool is_one_sentence = !own.empty() && std::ranges::all_of(own, is_there);
  if (a.speaker == b.speaker && is_one_sentence) return false;
  const bool are_told = a.has_own_time && b.has_own_time;
  return !are_told || (*a.first <= *b.last && *b.first <= *a.last);
}

/// How far from certain.
int doubt_of(const ClaimFact& claim) { return static_cast<int>(claim.stance.factuality); }

/// What is asked, hoped or supposed contradicts nothing ("if Ada had not left"). Who may have done
/// it clashes with a plain denial alone.
bool are_held(const ClaimFact& affirmed, const ClaimFact& denied) {
  static constexpr auto kMost = static_cast<int>(Factuality::kPossible);
  return doubt_of(affirmed) + doubt_of(denied) <= kMost &&
         denied.stance.factuality <= Factuality::kProbable;
}

Sides find_sides(const ClaimGroup& group) {
  std::vector<const ClaimFact*> affirmed;
  std::vector<const ClaimFact*> denied;
  for (const ClaimFact& claim : group.claims) {
    (kind_of(claim.stance) == StanceKind::kDenied ? denied : affirmed).push_back(&claim);
  }
  const auto better = [&](const ClaimFact* a, const ClaimFact* b) {
    return speaks_better(group, *a, *b);
  };
  std::ranges::sort(affirmed, better);
  std::ranges::sort(denied, better);
  for (const ClaimFact* told : affirmed) {
    const auto against = std::ranges::find_if(denied, [&](const ClaimFact* each) {
      return are_held(*told, *each) && may_clash(group, *told, *each);
    });
    if (against != denied.end()) return {told, *against};
  }
  return {};
}

}  // namespace

std::vector<Contradiction> load_contradictions(const Graph& graph, const SnapshotOptions& options) {
  Database& database = graph.database();
  const ReadView view(database);
  const EntityTable table = load_entities(database);
  ClaimFacts facts = load_claim_facts(database, table, options.with_things);
  std::vector<std::pair<ClaimGroup, Sides>> found;
  for (const ClaimGroup& group : group_claims(facts, table.entities, options.conditions)) {
    const Sides sides = find_sides(group);
    if (sides.affirmed != nullptr && sides.denied != nullptr) found.emplace_back(group, sides);
  }
  std::vector<Contradiction> contradictions(found.size());
  std::vector<PendingQuote> pending;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto& [group, sides] = found[i];
    contradictions[i].relation = relation_id(table.entities, group);
    for (const auto& [claim, quote] : {std::pair(sides.affirmed, &contradictions[i].affirmed),
                                       std::pair(sides.denied, &contradictions[i].denied)}) {
      if (claim->speaker != kNoEntity) quote->speaker = table.entities[claim->speaker].name;
      const auto evidence = group.evidence(*claim);
      if (!evidence.empty()) pending.push_back({evidence.front(), quote});
    }
  }
  read_quotes(database, pending);
  return contradictions;
}

}  // namespace entente
