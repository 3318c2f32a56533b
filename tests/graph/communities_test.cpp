#include "graph/communities.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace entente {
namespace communities_test {

using Ends = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Network network_of(std::uint32_t count, const Ends& ends) {
  Snapshot snapshot;
  for (std::uint32_t i = 0; i < count; ++i) {
    Entity entity;
    entity.id = std::to_string(i);
    entity.type = EntityType::kCountry;
    snapshot.entities.push_back(entity);
  }
  for (const auto& [subject, object] : ends) {
    Relation relation;
    relation.subject = subject;
    relation.object = object;
    relation.claim_count = relation.source_count = relation.stances.certain = 1;
    relation.confidence = 1;
    snapshot.relations.push_back(relation);
  }
  return Network(snapshot);
}

TEST_CASE("two triangles joined by one link are two communities") {
  const Network network = network_of(6, {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}, {2, 3}});
  CHECK(find_communities(network) == std::vector<std::uint32_t>{0, 0, 0, 1, 1, 1});
}

TEST_CASE("the largest community comes first and whoever is alone is alone") {
  const Network network = network_of(7, {{1, 2}, {3, 4}, {4, 5}, {3, 5}});
  CHECK(find_communities(network) == std::vector<std::uint32_t>{2, 1, 1, 0, 0, 0, 3});
  CHECK(find_communities(network_of(0, {})).empty());
  CHECK(find_communities(network_of(2, {})) == std::vector<std::uint32_t>{0, 1});
}

/// Cliques in a ring, each joined to the next by one link: the textbook's case for modularity.
Ends ring_of_cliques(std::uint32_t cliques, std::uint32_t size) {
  Ends ends;
  for (std::uint32_t clique = 0; clique < cliques; ++clique) {
    for (std::uint32_t a = 0; a < size; ++a) {
      for (std::uint32_t b = 0; b < a; ++b) ends.emplace_back(clique * size + a, clique * size + b);
    }
    ends.emplace_back(clique * size, (clique + 1) % cliques * size + 1);
  }
  return ends;
}

TEST_CASE("cliques in a ring are found, and the modularity is as computed by hand") {
  const Network network = network_of(40, ring_of_cliques(8, 5));
  const auto communities = find_communities(network);
  for (std::uint32_t i = 0; i < 40; ++i) CHECK(communities[i] == i / 5);
  // Of 8 · 11 links 8 lie between cliques; each clique has an eighth of all ends.
  CHECK(modularity(network, communities) == doctest::Approx(80.0 / 88 - 1.0 / 8));
}

TEST_CASE("on random networks the communities beat one for all, one each, and any two merged") {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    Ends ends;
    for (int i = 0; i < 60; ++i) ends.emplace_back(random() % 30, random() % 30);
    const Network network = network_of(30, ends);
    auto communities = find_communities(network);
    const double found = modularity(network, communities);
    CHECK(found > modularity(network, std::vector<std::uint32_t>(30, 0)));
    CHECK(found == doctest::Approx(modularity(network, find_communities(network))));
    std::vector<std::uint32_t> each(30);
    for (std::uint32_t i = 0; i < 30; ++i) each[i] = i;
    CHECK(found > modularity(network, each));
    // Whole communities cannot be merged with gain (Louvain's last level has tried it).
    const std::uint32_t count = std::ranges::max(communities) + 1;
    for (std::uint32_t a = 0; a < count; ++a) {
      for (std::uint32_t b = 0; b < a; ++b) {
        auto merged = communities;
        std::ranges::replace(merged, a, b);
        CHECK(modularity(network, merged) <= found + 1e-6);
      }
    }
  }
}

}  // namespace communities_test
}  // namespace entente
