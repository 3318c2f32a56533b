#include "graph/paths.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "graph/network.hpp"
#include "graph/rank.hpp"
#include "tests/graph/snapshots.hpp"

using namespace entente;
using namespace entente::testing;

namespace paths_test {

using Walk = std::pair<std::uint64_t, std::vector<std::uint32_t>>;

/// All simple paths, by trying everything.
void extend(const Network& network, std::uint32_t to, Walk& walk, std::vector<Walk>& all) {
  const std::uint32_t last = walk.second.back();
  if (last == to) {
    all.push_back(walk);
    return;
  }
  for (const Link& link : network.links()) {
    if (link.a != last && link.b != last) continue;
    const std::uint32_t next = link.a == last ? link.b : link.a;
    if (std::ranges::find(walk.second, next) != walk.second.end()) continue;
    walk.first += link.cost;
    walk.second.push_back(next);
    extend(network, to, walk, all);
    walk.second.pop_back();
    walk.first -= link.cost;
  }
}

std::vector<Walk> enumerate(const Network& network, std::uint32_t from, std::uint32_t to) {
  std::vector<Walk> all;
  Walk walk{0, {from}};
  extend(network, to, walk, all);
  std::ranges::sort(all);
  return all;
}

Walk as_walk(const Path& path) {
  Walk walk{path.cost, {path.hops.front().from}};
  for (const Hop& hop : path.hops) {
    CHECK(hop.from == walk.second.back());
    walk.second.push_back(hop.to);
  }
  return walk;
}

Snapshot random_snapshot(std::mt19937& engine) {
  const auto random = [&] { return static_cast<std::uint32_t>(engine()); };
  const std::uint32_t count = 2 + random() % 6;
  std::vector<Edge> edges;
  const std::uint32_t edge_count = random() % 16;
  for (std::uint32_t i = 0; i < edge_count; ++i) {
    const std::string a(1, static_cast<char>('a' + random() % count));
    const std::string b(1, static_cast<char>('a' + random() % count));
    // Few different costs, so that many paths tie.
    StanceCounts stances = random() % 3 == 0 ? StanceCounts{0, 1, 0} : StanceCounts{1, 0, 0};
    edges.push_back({a, "r" + std::to_string(i), b, stances, 1 + random() % 2});
  }
  Snapshot snapshot = make_snapshot(edges);
  for (Entity& entity : snapshot.entities) {
    if (random() % 4 == 0) entity.type = EntityType::kThing;
  }
  return snapshot;
}

std::string words(const Snapshot& snapshot, const Path& path) {
  std::string text = snapshot.entities[path.hops.front().from].name;
  for (const Hop& hop : path.hops) text += ' ' + snapshot.entities[hop.to].name;
  return text;
}

TEST_CASE("the k cheapest paths are those found by trying all, ties included") {
  std::mt19937 random(20310406);
  std::size_t path_count = 0;
  for (int round = 0; round < 400; ++round) {
    CAPTURE(round);
    const Snapshot snapshot = random_snapshot(random);
    const Network network(snapshot);
    for (std::uint32_t from = 0; from < network.entity_count(); ++from) {
      for (std::uint32_t to = 0; to < network.entity_count(); ++to) {
        if (from == to) continue;
        const std::vector<Walk> all = enumerate(network, from, to);
        const std::size_t wanted = 1 + random() % 12;
        const std::vector<Path> paths = find_paths(network, from, to, wanted);
        bool is_equal = paths.size() == std::min(wanted, all.size());
        for (std::size_t i = 0; is_equal && i < paths.size(); ++i) {
          is_equal = as_walk(paths[i]) == all[i];
        }
        CHECK(is_equal);
        path_count += paths.size();
      }
    }
  }
  CHECK(path_count > 10'000);
}

TEST_CASE("a hop shows the best relation of two entities, its direction and how many others") {
  const Snapshot snapshot = make_snapshot({{"b", "may visit", "a", {0, 1, 0}},
                                           {"b", "visits", "a", {2, 0, 0}, 2},
                                           {"a", "greets", "b"},
                                           {"b", "leaves", "c"}});
  const Network network(snapshot);
  const std::vector<Path> paths = find_paths(network, 0, 2, 5);
  REQUIRE(paths.size() == 1);
  REQUIRE(paths[0].hops.size() == 2);
  CHECK(snapshot.relations[paths[0].hops[0].relation].label == "visits");
  CHECK_FALSE(paths[0].hops[0].is_forward);
  CHECK(paths[0].hops[0].other_count == 2);
  CHECK(paths[0].hops[1].is_forward);
  CHECK(paths[0].hops[1].other_count == 0);
}

TEST_CASE("certain, well-sourced ways between actors come first") {
  Snapshot snapshot = make_snapshot({{"a", "r", "actor"},
                                     {"actor", "r", "z"},
                                     {"a", "r", "thing"},
                                     {"thing", "r", "z"},
                                     {"a", "r", "known", {4, 0, 0}, 4},
                                     {"known", "r", "z", {4, 0, 0}, 4},
                                     {"a", "r", "denied", {0, 0, 1}},
                                     {"denied", "r", "z", {0, 0, 1}}});
  for (Entity& entity : snapshot.entities) {
    if (entity.name == "thing") entity.type = EntityType::kThing;
  }
  const auto z = static_cast<std::uint32_t>(snapshot.entities.size() - 1);
  const std::vector<Path> paths = find_paths(Network(snapshot), 0, z, 9);
  REQUIRE(paths.size() == 4);
  CHECK(words(snapshot, paths[0]) == "a known z");
  CHECK(words(snapshot, paths[1]) == "a actor z");
  CHECK(words(snapshot, paths[2]) == "a thing z");
  CHECK(words(snapshot, paths[3]) == "a denied z");
}

TEST_CASE("no path is an empty answer") {
  const Snapshot snapshot = make_snapshot({{"a", "r", "b"}, {"c", "r", "d"}, {"e", "r", "e"}});
  const Network network(snapshot);
  CHECK(find_paths(network, 0, 2, 3).empty());
  CHECK(find_paths(network, 0, 4, 3).empty());
  CHECK(find_paths(network, 1, 1, 3).empty());
  CHECK(find_paths(network, 0, 1, 0).empty());
}

TEST_CASE("ranks favour the well connected, sum to one and have stable ties") {
  const Snapshot snapshot =
      make_snapshot({{"hub", "r", "a"}, {"hub", "r", "b"}, {"c", "r", "hub"}, {"x", "r", "x"}});
  const std::vector<EntityRank> ranks = rank_entities(snapshot);
  REQUIRE(ranks.size() == 5);
  CHECK(snapshot.entities[ranks[0].entity].name == "hub");
  CHECK(ranks[0].out == 2);
  CHECK(ranks[0].in == 1);
  CHECK(ranks[0].weighted_degree == doctest::Approx(3));
  double sum = 0;
  for (const EntityRank& rank : ranks) sum += rank.page_rank;
  CHECK(sum == doctest::Approx(1));
  CHECK(snapshot.entities[ranks[1].entity].name == "a");
  CHECK(snapshot.entities[ranks[3].entity].name == "c");
  CHECK(rank_entities(Snapshot{}).empty());
}

}  // namespace paths_test
