#include <algorithm>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

#include "graph/graph.hpp"
#include "graph/store/claim_facts.hpp"
#include "graph/store/claim_group.hpp"
#include "graph/store/days.hpp"
#include "graph/store/entity_table.hpp"

namespace entente {
namespace {

void count_stances(const ClaimGroup& group, Relation& relation) {
  for (const ClaimFact& claim : group.claims) {
    switch (kind_of(claim.stance)) {
      case StanceKind::kCertain:
        ++relation.stances.certain;
        break;
      case StanceKind::kPossible:
        ++relation.stances.possible;
        break;
      case StanceKind::kDenied:
        ++relation.stances.denied;
        break;
    }
  }
  relation.claim_count = static_cast<std::uint32_t>(group.claims.size());
}

void keep_distinct(std::vector<std::uint32_t>& values) {
  std::ranges::sort(values);
  const auto rest = std::ranges::unique(values);
  values.erase(rest.begin(), rest.end());
}

void count_sources(const ClaimGroup& group, Relation& relation) {
  std::vector<std::uint32_t> documents;
  std::vector<std::uint32_t> sources;
  std::vector<std::uint32_t> publishers;
  for (const ClaimFact& claim : group.claims) {
    for (const EvidenceFact& evidence : group.evidence(claim)) {
      documents.push_back(evidence.document);
      sources.push_back(evidence.source);
      if (evidence.publisher != 0) publishers.push_back(evidence.publisher);
    }
  }
  for (auto* values : {&documents, &sources, &publishers}) keep_distinct(*values);
  relation.article_count = static_cast<std::uint32_t>(documents.size());
  relation.source_count = static_cast<std::uint32_t>(sources.size());
  for (const std::uint32_t publisher : publishers) {
    relation.publishers.push_back(group.facts.publishers[publisher]);
  }
}

/// The most frequent label and event; among equally frequent ones the first.
void choose_label(const ClaimGroup& group, Relation& relation) {
  std::map<std::string_view, int> labels;
  std::map<Event, int> events;
  relation.is_symmetric = true;
  for (const ClaimFact& claim : group.claims) {
    const PredicateFact& predicate = group.predicate(claim);
    ++labels[predicate.relation];
    if (predicate.event != Event::kNone) ++events[predicate.event];
    relation.is_symmetric = relation.is_symmetric && predicate.is_symmetric;
  }
  const auto by_count = [](const auto& a, const auto& b) { return a.second < b.second; };
  relation.label = std::ranges::max_element(labels, by_count)->first;
  if (!events.empty()) relation.event = std::ranges::max_element(events, by_count)->first;
}

void date(const ClaimGroup& group, Relation& relation) {
  std::optional<std::int64_t> first;
  std::optional<std::int64_t> last;
  for (const ClaimFact& claim : group.claims) {
    if (claim.first && (!first || *claim.first < *first)) first = claim.first;
    if (claim.last && (!last || *claim.last > *last)) last = claim.last;
  }
  relation.first = from_days(first);
  relation.last = from_days(last);
}

Relation make_relation(const ClaimGroup& group, const Snapshot& snapshot) {
  Relation relation;
  relation.subject = group.claims.front().subject;
  relation.object = group.claims.front().object;
  relation.predicate = group.predicate(group.claims.front()).predicate;
  relation.id = relation_id(snapshot.entities, group);
  count_stances(group, relation);
  count_sources(group, relation);
  choose_label(group, relation);
  date(group, relation);
  return relation;
}

void merge_claims(ClaimFacts& facts, const ClaimConditions& conditions, Snapshot& snapshot) {
  const std::vector<ClaimGroup> groups = group_claims(facts, conditions);
  snapshot.relations.reserve(groups.size());
  for (const ClaimGroup& group : groups) {
    Relation& relation = snapshot.relations.emplace_back(make_relation(group, snapshot));
    const ClaimFact& best = *std::ranges::min_element(
        group.claims,
        [&](const ClaimFact& a, const ClaimFact& b) { return speaks_better(group, a, b); });
    relation.confidence = best.confidence;
    if (best.speaker != kNoEntity) relation.quote.speaker = snapshot.entities[best.speaker].name;
    if (const auto evidence = group.evidence(best); !evidence.empty()) {
      relation.quote_row.sentence = evidence.front().sentence;
    }
  }
}

/// Leaves out what was decided to be hidden, with its relations.
void drop_hidden(const Curation& curation, Snapshot& snapshot) {
  if (curation.hidden.empty()) return;
  std::vector<std::uint32_t> index_of(snapshot.entities.size(), kNoEntity);
  std::vector<Entity> kept;
  for (std::size_t i = 0; i < snapshot.entities.size(); ++i) {
    if (curation.hidden.contains(snapshot.entities[i].id)) continue;
    index_of[i] = static_cast<std::uint32_t>(kept.size());
    kept.push_back(std::move(snapshot.entities[i]));
  }
  snapshot.entities = std::move(kept);
  std::erase_if(snapshot.relations, [&](const Relation& relation) {
    return index_of[relation.subject] == kNoEntity || index_of[relation.object] == kNoEntity;
  });
  for (Relation& relation : snapshot.relations) {
    relation.subject = index_of[relation.subject];
    relation.object = index_of[relation.object];
  }
}

}  // namespace

Snapshot load_snapshot(const Graph& graph, const SnapshotOptions& options) {
  Database& database = graph.database();
  const ReadView view(database);
  EntityTable table = load_entities(database);
  ClaimFacts facts = load_claim_facts(database, table, options.with_things);
  Snapshot snapshot;
  snapshot.entities = std::move(table.entities);
  snapshot.has_things = options.with_things;
  merge_claims(facts, options.conditions, snapshot);
  drop_hidden(table.curation, snapshot);
  if (options.with_quotes) read_quotes(graph, snapshot);
  return snapshot;
}

void read_quotes(const Graph& graph, Snapshot& snapshot, std::span<const std::uint32_t> relations) {
  std::vector<PendingQuote> pending;
  pending.reserve(relations.size());
  for (const std::uint32_t i : relations) {
    Relation& relation = snapshot.relations[i];
    if (relation.quote_row.sentence == 0) continue;
    EvidenceFact evidence;
    evidence.sentence = relation.quote_row.sentence;
    pending.push_back({evidence, &relation.quote});
  }
  read_quotes(graph.database(), pending);
}

void read_quotes(const Graph& graph, Snapshot& snapshot) {
  std::vector<std::uint32_t> all(snapshot.relations.size());
  std::iota(all.begin(), all.end(), 0U);
  read_quotes(graph, snapshot, all);
}

}  // namespace entente
