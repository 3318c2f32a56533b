#include "graph/overview.hpp"

#include <utility>

#include "graph/view/outline.hpp"
#include "graph/view/profiles.hpp"
#include "graph/view/stored_relations.hpp"

namespace entente {
Overview make_overview(Snapshot snapshot, std::size_t count) {
  Overview overview;
  overview.relations = strongest_relations(snapshot, count);
  overview.entities = rank_entities(static_cast<std::uint32_t>(snapshot.entities.size()),
                                    edges_of(snapshot), count);
  overview.snapshot = std::move(snapshot);
  return overview;
}

std::optional<Overview> find_overview(const Graph& graph, std::size_t count) {
  Database& database = graph.database();
  const ReadView view(database);
  if (!are_profiles_fresh(database)) return {};
  const Outline outline = without_lone(load_outline(database));
  std::vector<double> strengths;
  strengths.reserve(outline.edges.size());
  for (const WeightedEdge& edge : outline.edges) strengths.push_back(edge.strength);
  Overview overview;
  overview.entities = rank_entities(outline.entity_count(), outline.edges, count);
  std::vector<std::int64_t> profiles;
  for (const EntityRank& rank : overview.entities) {
    profiles.push_back(outline.profiles[rank.entity]);
  }
  StoredRelations stored = load_stored_relations(
      database, read_claims_of_edges(database, outline, find_highest(strengths, count)), profiles);
  for (EntityRank& rank : overview.entities) {
    rank.entity = stored.index_of_profile.at(outline.profiles[rank.entity]);
  }
  overview.relations = std::move(stored.relations);
  overview.snapshot = std::move(stored.snapshot);
  return overview;
}

}  // namespace entente
