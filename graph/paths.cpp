#include "graph/paths.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace entente {
namespace {

struct Walk {
  std::uint64_t cost = 0;
  std::vector<std::uint32_t> entities;

  auto operator<=>(const Walk&) const = default;
};

std::uint64_t cost_of(const Network& network, const std::vector<std::uint32_t>& entities) {
  std::uint64_t cost = 0;
  for (std::size_t i = 0; i + 1 < entities.size(); ++i) {
    cost += network.links()[*network.find_link(entities[i], entities[i + 1])].cost;
  }
  return cost;
}

/// The cheapest walk that follows `known` for its first `shared` + 1 entities and then leaves every
/// walk found so far (a "spur" in Yen's words); empty when there is none.
std::vector<std::uint32_t> find_spur(const Network& network, const std::vector<Walk>& found,
                                     const std::vector<std::uint32_t>& known, std::size_t shared) {
  Barriers barriers;
  barriers.entities.assign(network.entity_count(), false);
  barriers.links.assign(network.links().size(), false);
  for (std::size_t i = 0; i < shared; ++i) barriers.entities[known[i]] = true;
  for (const Walk& walk : found) {
    const std::vector<std::uint32_t>& other = walk.entities;
    if (other.size() <= shared + 1) continue;
    if (!std::equal(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(shared) + 1,
                    other.begin())) {
      continue;
    }
    barriers.links[*network.find_link(other[shared], other[shared + 1])] = true;
  }
  std::vector<std::uint32_t> walk(known.begin(),
                                  known.begin() + static_cast<std::ptrdiff_t>(shared));
  const std::vector<std::uint32_t> rest =
      network.cheapest_walk(known[shared], known.back(), barriers);
  if (rest.empty()) return {};
  walk.insert(walk.end(), rest.begin(), rest.end());
  return walk;
}

std::vector<Walk> find_walks(const Network& network, std::uint32_t from, std::uint32_t to,
                             std::size_t count) {
  std::vector<Walk> found;
  std::set<Walk> candidates;
  const std::vector<std::uint32_t> first = network.cheapest_walk(from, to, {});
  if (!first.empty()) candidates.insert({cost_of(network, first), first});
  while (found.size() < count && !candidates.empty()) {
    found.push_back(*candidates.begin());
    candidates.erase(candidates.begin());
    const std::vector<std::uint32_t> known = found.back().entities;
    for (std::size_t shared = 0; shared + 1 < known.size(); ++shared) {
      std::vector<std::uint32_t> walk = find_spur(network, found, known, shared);
      if (!walk.empty()) candidates.insert({cost_of(network, walk), std::move(walk)});
    }
  }
  return found;
}

Path make_path(const Network& network, const Walk& walk) {
  Path path;
  path.cost = walk.cost;
  for (std::size_t i = 0; i + 1 < walk.entities.size(); ++i) {
    Hop hop;
    hop.from = walk.entities[i];
    hop.to = walk.entities[i + 1];
    const Link& link = network.links()[*network.find_link(hop.from, hop.to)];
    hop.relation = link.relation;
    hop.is_forward = link.starts_at_a == (link.a == hop.from);
    hop.other_count = link.relation_count - 1;
    path.hops.push_back(hop);
  }
  return path;
}

}  // namespace

std::vector<Path> find_paths(const Network& network, std::uint32_t from, std::uint32_t to,
                             std::size_t count) {
  std::vector<Path> paths;
  if (from == to) return paths;
  for (const Walk& walk : find_walks(network, from, to, count)) {
    paths.push_back(make_path(network, walk));
  }
  return paths;
}

}  // namespace entente
