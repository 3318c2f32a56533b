#include "graph/network.hpp"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/property_map/function_property_map.hpp>
#include <cmath>
#include <limits>
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

/// Millionths: about 1 for a certain relation between actors that one article reports, down to 0.5
/// for one that many do; more for possible and denied ones and for ends that are no actors.
std::uint64_t cost_of(const Snapshot& snapshot, const Relation& relation) {
  const double sources = std::max<std::uint32_t>(relation.source_count, 1);
  double cost = stance_cost(relation.stances) * (0.5 + 0.5 / sources);
  cost *= 1.5 - 0.5 * std::clamp(relation.right, 0.0, 1.0);
  // Half at each end: a walk through a thing pays twice, whatever its own two ends are.
  for (const std::uint32_t end : {relation.subject, relation.object}) {
    if (!is_actor(snapshot.entities[end].type)) cost += 0.75;
  }
  return static_cast<std::uint64_t>(std::llround(cost * 1e6));
}

std::vector<Link> find_links(const Snapshot& snapshot) {
  std::vector<Link> links;
  for (std::uint32_t i = 0; i < snapshot.relations.size(); ++i) {
    const Relation& relation = snapshot.relations[i];
    if (relation.subject == relation.object) continue;
    const auto [a, b] = std::minmax(relation.subject, relation.object);
    links.push_back({a, b, i, 1, cost_of(snapshot, relation), strength(relation)});
  }
  const auto ends = [](const Link& link) { return std::make_pair(link.a, link.b); };
  std::ranges::stable_sort(links, {}, ends);
  std::vector<Link> merged;
  for (const Link& link : links) {
    if (merged.empty() || ends(merged.back()) != ends(link)) {
      merged.push_back(link);
      continue;
    }
    Link& known = merged.back();
    if (link.cost < known.cost) {
      known.relation = link.relation;
      known.cost = link.cost;
    }
    known.relation_count += 1;
    known.weight += link.weight;
  }
  return merged;
}

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

struct Network::Adjacency {
  std::vector<Link> links;
  Arcs arcs;
};

Network::Network(const Snapshot& snapshot) : adjacency_(std::make_unique<Adjacency>()) {
  adjacency_->links = find_links(snapshot);
  adjacency_->arcs =
      make_arcs(adjacency_->links, static_cast<std::uint32_t>(snapshot.entities.size()));
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
  boost::dijkstra_shortest_paths(
      open, to,
      boost::distance_map(
          boost::make_iterator_property_map(owed.begin(), boost::get(boost::vertex_index, arcs)))
          .weight_map(price)
          .distance_inf(kUnreachable));
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

std::vector<double> Network::page_rank() const {
  // boost::page_rank knows no weights, and the sums here must not depend on a library's version.
  constexpr double kDamping = 0.85;
  constexpr int kRounds = 60;
  const std::size_t count = entity_count();
  if (count == 0) return {};
  std::vector<double> weight(count, 0);
  for (const Link& link : adjacency_->links) {
    weight[link.a] += link.weight;
    weight[link.b] += link.weight;
  }
  std::vector<double> rank(count, 1.0 / static_cast<double>(count));
  for (int round = 0; round < kRounds; ++round) {
    double lost = 0;
    for (std::size_t i = 0; i < count; ++i) lost += weight[i] > 0 ? 0 : rank[i];
    const double base = (1 - kDamping + kDamping * lost) / static_cast<double>(count);
    std::vector<double> next(count, base);
    for (const Link& link : adjacency_->links) {
      next[link.b] += kDamping * rank[link.a] * link.weight / weight[link.a];
      next[link.a] += kDamping * rank[link.b] * link.weight / weight[link.b];
    }
    rank = std::move(next);
  }
  return rank;
}

}  // namespace entente
