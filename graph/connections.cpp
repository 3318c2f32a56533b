#include "graph/connections.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "graph/network.hpp"
#include "graph/view/outline.hpp"
#include "graph/view/profile_directory.hpp"
#include "graph/view/profiles.hpp"
#include "graph/view/stored_relations.hpp"

namespace entente {
namespace {

/// The edges of the hops, each once, in their order; or all between the two of each.
std::vector<std::uint32_t> edges_on(const Outline& outline, const std::vector<Path>& paths,
                                    bool with_others) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> hops;
  std::set<std::uint32_t> best;
  for (const Path& path : paths) {
    for (const Hop& hop : path.hops) {
      hops.insert(std::minmax(hop.from, hop.to));
      best.insert(hop.relation);
    }
  }
  if (!with_others) return {best.begin(), best.end()};
  std::vector<std::uint32_t> edges;
  for (std::uint32_t i = 0; i < outline.edges.size(); ++i) {
    const WeightedEdge& edge = outline.edges[i];
    if (hops.contains(std::minmax(edge.subject, edge.object))) edges.push_back(i);
  }
  return edges;
}

/// Reads what is on the paths, whose indexes are the outline's until then.
void load_paths(Database& database, const Outline& outline, bool with_others,
                Connections& connections) {
  const std::vector<std::uint32_t> edges = edges_on(outline, connections.paths, with_others);
  StoredRelations stored =
      load_stored_relations(database, read_claims_of_edges(database, outline, edges));
  std::map<std::uint32_t, std::uint32_t> relation_of_edge;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    relation_of_edge.emplace(edges[i], stored.relations[i]);
  }
  const auto index_of = [&](std::uint32_t entity) {
    return stored.index_of_profile.at(outline.profiles[entity]);
  };
  for (Path& path : connections.paths) {
    for (Hop& hop : path.hops) {
      hop.from = index_of(hop.from);
      hop.to = index_of(hop.to);
      hop.relation = relation_of_edge.at(hop.relation);
    }
  }
  connections.snapshot = std::move(stored.snapshot);
}

}  // namespace

Connections make_connections(const Entity& from, const Entity& to, Snapshot cut,
                             std::size_t count) {
  Connections connections{from, to, std::move(cut), {}};
  const auto start = find_same(connections.snapshot, from);
  const auto end = find_same(connections.snapshot, to);
  if (start && end) {
    connections.paths = find_paths(Network(connections.snapshot), *start, *end, count);
  }
  return connections;
}

std::optional<Connections> find_connections(const Graph& graph, std::string_view from,
                                            std::string_view to, const ConnectionOptions& options) {
  Database& database = graph.database();
  const ReadView view(database);
  if (!are_profiles_fresh(database)) return {};
  const std::int64_t first = get_profile(database, from, options.find);
  const std::int64_t last = get_profile(database, to, options.find);
  Connections connections{
      read_profile_head(database, first).entity, read_profile_head(database, last).entity, {}, {}};
  const Outline outline = load_outline(database);
  connections.paths =
      find_paths(Network(outline.entity_count(), outline.edges), *find_index(outline, first),
                 *find_index(outline, last), options.count);
  load_paths(database, outline, options.with_others, connections);
  return connections;
}

}  // namespace entente
