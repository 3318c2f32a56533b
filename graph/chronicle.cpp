#include "graph/chronicle.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "graph/date.hpp"
#include "graph/view/claim_group.hpp"
#include "graph/view/entity_table.hpp"
#include "graph/view/merge_claims.hpp"
#include "graph/view/profile_directory.hpp"
#include "graph/view/profiles.hpp"
#include "graph/view/relation_list.hpp"
#include "graph/view/stored_relations.hpp"

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

/// The entries of those groups for which `wants` holds.
template <typename Wants>
std::vector<ChronicleEntry> list_entries(Database& database, const std::vector<ClaimGroup>& groups,
                                         const std::vector<Entity>& entities, Wants wants) {
  std::map<EntryKey, Claims> entries;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!wants(groups[i])) continue;
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
    ChronicleEntry& entry = chronicle.emplace_back(make_entry(group, claims, entities));
    const auto evidence = group.evidence(best_claim(group, claims));
    if (!evidence.empty()) quotes.push_back({evidence.front(), &entry.quote});
  }
  read_quotes(database, quotes);
  return chronicle;
}

/// The claims of the relations that are listed at one profile and end at the other.
std::vector<std::int64_t> claims_between(Database& database, std::int64_t from, std::int64_t to) {
  Statement lists = database.prepare("SELECT \"out\", \"in\" FROM profiles WHERE id = ?");
  lists.bind_all(from);
  lists.step();
  std::vector<std::int64_t> claims;
  for (const int side : {0, 1}) {
    RelationListReader reader(lists.get_text(side));
    for (ListedRelation relation; reader.next(relation);) {
      if (relation.other != to) continue;
      const std::vector<std::int64_t> rows = decode_rows(relation.claims);
      claims.insert(claims.end(), rows.begin(), rows.end());
    }
  }
  return claims;
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
  return list_entries(database, groups, table.entities, [&](const ClaimGroup& group) {
    return relations.contains(relation_id(table.entities, group));
  });
}

Chronicle make_chronicle(const Graph& graph, const Entity& from, const Entity& to, Snapshot cut,
                         const SnapshotOptions& options) {
  Chronicle chronicle{from, to, std::move(cut), {}};
  const Snapshot& snapshot = chronicle.snapshot;
  const auto first = find_same(snapshot, from);
  const auto second = find_same(snapshot, to);
  if (!first || !second) return chronicle;
  std::set<std::string> relations;
  for (const Relation& relation : snapshot.relations) {
    if (std::minmax(relation.subject, relation.object) == std::minmax(*first, *second)) {
      relations.insert(relation.id);
    }
  }
  chronicle.entries = load_chronicle(graph, relations, options);
  return chronicle;
}

std::optional<Chronicle> find_chronicle(const Graph& graph, std::string_view from,
                                        std::string_view to, const FindOptions& find) {
  Database& database = graph.database();
  const ReadView view(database);
  if (!are_profiles_fresh(database)) return {};
  const std::int64_t first = get_profile(database, from, find);
  const std::int64_t second = get_profile(database, to, find);
  const std::vector<std::int64_t> claims = claims_between(database, first, second);
  StoredEnds ends = read_ends(database, claims, {first, second});
  std::vector<Entity>& entities = ends.table.entities;
  ClaimFacts facts = load_claim_facts_of(database, ends.table, claims);
  const std::vector<ClaimGroup> groups = group_claims(facts, entities, {});
  Chronicle chronicle{
      entities[ends.index_of_profile.at(first)],
      entities[ends.index_of_profile.at(second)],
      {{}, merge_claims(groups, entities)},
      list_entries(database, groups, entities, [](const ClaimGroup&) { return true; })};
  chronicle.snapshot.entities = std::move(entities);
  return chronicle;
}

}  // namespace entente
