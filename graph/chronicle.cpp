#include "graph/chronicle.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/date.hpp"
#include "graph/view/claim_group.hpp"
#include "graph/view/entity_table.hpp"

namespace entente {
namespace {

std::optional<Month> month_of(std::optional<std::int64_t> days) {
  const std::optional<Date> date = from_days(days);
  if (!date) return {};
  return date->year() / date->month();
}

/// What the claims of an entry have in common, in the order of entries: whether they are undated,
/// their months, the group of their relation, stance and speaker.
using EntryKey = std::tuple<bool, std::optional<Month>, std::optional<Month>, std::size_t,
                            StanceKind, std::uint32_t>;
using Claims = std::vector<const ClaimFact*>;

/// Without its quote's words.
ChronicleEntry make_entry(const ClaimGroup& group, const Claims& claims,
                          const std::vector<Entity>& entities) {
  const ClaimFact& best = best_claim(group, claims);
  ChronicleEntry entry;
  entry.first = month_of(best.first);
  entry.last = month_of(best.last);
  entry.relation = relation_id(entities, group);
  entry.stance = kind_of(best.stance);
  if (best.speaker != kNoEntity) entry.speaker = entities[best.speaker].name;
  entry.claim_count = static_cast<std::uint32_t>(claims.size());
  entry.source_count = count_sources(group, claims);
  entry.confidence = best.confidence;
  entry.right = best.right;
  entry.quote.speaker = entry.speaker;
  return entry;
}

}  // namespace

std::vector<ChronicleEntry> load_chronicle(const Graph& graph,
                                           const std::set<std::string>& relations,
                                           const SnapshotOptions& options) {
  Database& database = graph.database();
  const ReadView view(database);
  const EntityTable table = load_entities(database);
  ClaimFacts facts = load_claim_facts(database, table, options.with_things);
  const auto groups = group_claims(facts, table.entities, options.conditions);
  std::map<EntryKey, Claims> entries;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!relations.contains(relation_id(table.entities, groups[i]))) continue;
    for (const ClaimFact& claim : groups[i].claims) {
      entries[{!claim.first, month_of(claim.first), month_of(claim.last), i, kind_of(claim.stance),
               claim.speaker}]
          .push_back(&claim);
    }
  }
  std::vector<ChronicleEntry> chronicle;
  chronicle.reserve(entries.size());  // quotes are read into their places
  std::vector<PendingQuote> quotes;
  for (const auto& [key, claims] : entries) {
    const ClaimGroup& group = groups[std::get<3>(key)];
    ChronicleEntry& entry = chronicle.emplace_back(make_entry(group, claims, table.entities));
    const auto evidence = group.evidence(best_claim(group, claims));
    if (!evidence.empty()) quotes.push_back({evidence.front(), &entry.quote});
  }
  read_quotes(database, quotes);
  return chronicle;
}

}  // namespace entente
