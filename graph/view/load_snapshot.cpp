#include <numeric>
#include <utility>
#include <vector>

#include "graph/graph.hpp"
#include "graph/view/claim_facts.hpp"
#include "graph/view/claim_group.hpp"
#include "graph/view/entity_table.hpp"
#include "graph/view/merge_claims.hpp"

namespace entente {
namespace {

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
  snapshot.relations =
      merge_claims(group_claims(facts, snapshot.entities, options.conditions), snapshot.entities);
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
