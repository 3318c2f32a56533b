#include "graph/network.hpp"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/property_map/function_property_map.hpp>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "graph/rank.hpp"

namespace entente {
namespace {

/// Each link is two arcs, one a direction; both know the link.
struct Arc {
  std::uint32_t link = 0;
};

using Arcs = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Arc,
                                                boost::no_property, std::uint32_t, std::uint32_t>;
using ArcId = boost::graph_traits<Arcs>::edge_descriptor;

constexpr std::uint64_t kUnreachable = std::numeric_limits<std::uint64_t>::max();

double stance_cost(const StanceCounts& stances) {
  if (stances.certain > 0) return 1;
  return stances.possible > 0 ? 1.6 : 3;
}

/// Merges links between the same two entities; `links` is sorted by them.
std::vector<Link> merge_links(const std::vector<Link>& links) {
  std::vector<Link> merged;
  for (const Link& link : links) {
    if (merged.empty() || merged.back().a != link.a || merged.back().b != link.b) {
      merged.push_back(link);
      continue;
    }
    Link& known = merged.back();
    if (link.cost < known.cost) {
      known.relation = link.relation;
      known.starts_at_a = link.starts_at_a;
      known.cost = link.cost;
    }
    known.relation_count += 1;
    known.weight += link.weight;
  }
  return merged;
}

/// Stops a search: Boost.Graph has no other way to end one early.
struct Arrived {};

/// Ends the search when an entity is reached for good.
class ArrivalVisitor : public boost::default_dijkstra_visitor {
 public:
  explicit ArrivalVisitor(std::uint32_t goal) : goal_(goal) {}
  template <typename Graph>
  void examine_vertex(std::uint32_t entity, const Graph&) const {
    if (entity == goal_) throw Arrived{};
  }

 private:
  std::uint32_t goal_;
};

Arcs make_arcs(const std::vector<Link>& links, std::uint32_t entity_count) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
  std::vector<Arc> arcs;
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    ends.emplace_back(links[i].a, links[i].b);
    ends.emplace_back(links[i].b, links[i].a);
    arcs.insert(arcs.end(), 2, Arc{i});
  }
  return {boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), arcs.begin(),
          entity_count};
}

struct OpenEntity {
  const std::vector<bool>* closed = nullptr;
  bool operator()(std::uint32_t entity) const { return closed->empty() || !(*closed)[entity]; }
};

struct OpenArc {
  const Arcs* arcs = nullptr;
  const std::vector<bool>* closed = nullptr;
  bool operator()(const ArcId& arc) const {
    return closed->empty() || !(*closed)[(*arcs)[arc].link];
  }
};

}  // namespace

std::uint64_t walking_cost(const Relation& relation, EntityType subject, EntityType object) {
  const double sources = std::max<std::uint32_t>(relation.source_count, 1);
  double cost = stance_cost(relation.stances) * (0.5 + 0.5 / sources);
  cost *= 1.5 - 0.5 * std::clamp(relation.right, 0.0, 1.0);
  // Half at each end: a walk through a thing pays twice, whatever its own two ends are.
  for (const EntityType end : {subject, object}) {
    if (!is_actor(end)) cost += 0.75;
  }
  return static_cast<std::uint64_t>(std::llround(cost * 1e6));
}

std::vector<WeightedEdge> edges_of(const Snapshot& snapshot) {
  std::vector<WeightedEdge> edges;
  edges.reserve(snapshot.relations.size());
  for (const Relation& relation : snapshot.relations) {
    edges.push_back({relation.subject, relation.object,
                     walking_cost(relation, snapshot.entities[relation.subject].type,
                                  snapshot.entities[relation.object].type),
                     strength(relation)});
  }
  return edges;
}

std::vector<Link> links_of(std::uint32_t entity_count, const std::vector<WeightedEdge>& edges) {
  // Counted off by the first end, as most entities have few.
  std::vector<std::size_t> ends(entity_count + std::size_t{1});
  for (const WeightedEdge& edge : edges) {
    if (edge.subject != edge.object) ++ends[std::min(edge.subject, edge.object) + std::size_t{1}];
  }
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  std::vector<Link> links(ends.back());
  std::vector<std::size_t> next = ends;
  for (std::uint32_t i = 0; i < edges.size(); ++i) {
    const WeightedEdge& edge = edges[i];
    if (edge.subject == edge.object) continue;
    const auto [a, b] = std::minmax(edge.subject, edge.object);
    links[next[a]++] = {a, b, i, edge.subject == a, 1, edge.cost, edge.strength};
  }
  for (std::uint32_t a = 0; a < entity_count; ++a) {
    const auto begin = links.begin();
    std::stable_sort(begin + static_cast<std::ptrdiff_t>(ends[a]),
                     begin + static_cast<std::ptrdiff_t>(ends[a + std::size_t{1}]),
                     [](const Link& one, const Link& other) { return one.b < other.b; });
  }
  return merge_links(links);
}

struct Network::Adjacency {
  std::vector<Link> links;
  Arcs arcs;
};

Network::Network(const Snapshot& snapshot)
    : Network(static_cast<std::uint32_t>(snapshot.entities.size()), edges_of(snapshot)) {}
Network::Network(std::uint32_t entity_count, const std::vector<WeightedEdge>& edges)
    : adjacency_(std::make_unique<Adjacency>()) {
  adjacency_->links = links_of(entity_count, edges);
  adjacency_->arcs = make_arcs(adjacency_->links, entity_count);
}
Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;
Network::~Network() = default;

std::uint32_t Network::entity_count() const { return boost::num_vertices(adjacency_->arcs); }

const std::vector<Link>& Network::links() const { return adjacency_->links; }

std::optional<std::uint32_t> Network::find_link(std::uint32_t a, std::uint32_t b) const {
  const auto ends = [](const Link& link) { return std::make_pair(link.a, link.b); };
  const std::pair<std::uint32_t, std::uint32_t> wanted = std::minmax(a, b);
  const auto found = std::ranges::lower_bound(adjacency_->links, wanted, {}, ends);
  if (found == adjacency_->links.end() || ends(*found) != wanted) return {};
  return static_cast<std::uint32_t>(found - adjacency_->links.begin());
}

std::vector<std::uint32_t> Network::cheapest_walk(std::uint32_t from, std::uint32_t to,
                                                  const Barriers& barriers) const {
  const Arcs& arcs = adjacency_->arcs;
  const std::vector<Link>& links = adjacency_->links;
  const boost::filtered_graph<Arcs, OpenArc, OpenEntity> open(arcs, OpenArc{&arcs, &barriers.links},
                                                              OpenEntity{&barriers.entities});
  // From the far end, so that afterwards each entity knows what is still to be paid, and the way
  // can be walked forwards, taking the first of the equally cheap.
  std::vector<std::uint64_t> owed(entity_count(), kUnreachable);
  const auto price = boost::make_function_property_map<ArcId>(
      [&](const ArcId& arc) { return links[arcs[arc].link].cost; });
  try {
    boost::dijkstra_shortest_paths(
        open, to,
        boost::distance_map(
            boost::make_iterator_property_map(owed.begin(), boost::get(boost::vertex_index, arcs)))
            .weight_map(price)
            .distance_inf(kUnreachable)
            .visitor(ArrivalVisitor(from)));
  } catch (const Arrived&) {
    // What lies on the way owes less than `from`, and so is known for good.
  }
  if (owed[from] == kUnreachable) return {};
  std::vector<std::uint32_t> walk = {from};
  while (walk.back() != to) {
    std::uint32_t next = entity_count();
    for (auto [arcs_left, end] = boost::out_edges(walk.back(), open); arcs_left != end;
         ++arcs_left) {
      const ArcId arc = *arcs_left;
      const std::uint32_t target = boost::target(arc, open);
      const bool is_cheapest =
          owed[target] != kUnreachable && price[arc] + owed[target] == owed[walk.back()];
      if (is_cheapest) next = std::min(next, target);
    }
    walk.push_back(next);
  }
  return walk;
}

}  // namespace entente
