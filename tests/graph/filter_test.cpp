#include "graph/filter.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "graph/error.hpp"
#include "tests/graph/snapshots.hpp"

using namespace entente;
using namespace entente::testing;

namespace filter_test {

/// a → b → c → d, a ⇢ c (possible), d ⇸ e (denied); e is a thing.
Snapshot chain() {
  Snapshot snapshot = make_snapshot({{"a", "ab", "b", {3, 0, 0}, 3},
                                     {"b", "bc", "c", {2, 0, 0}, 2},
                                     {"c", "cd", "d"},
                                     {"a", "ac", "c", {0, 1, 0}},
                                     {"d", "de", "e", {0, 0, 1}}});
  snapshot.entities[4].type = EntityType::kThing;
  return snapshot;
}

std::string labels(const Snapshot& snapshot) {
  std::string text;
  for (const Relation& relation : snapshot.relations) {
    // Indexes must have moved along with the entities.
    CHECK(relation.label ==
          snapshot.entities[relation.subject].id + snapshot.entities[relation.object].id);
    text += relation.label + ' ';
  }
  return text;
}

TEST_CASE("a filter keeps the relations that meet every condition") {
  struct Row {
    std::string what;
    FilterOptions options;
    std::string want;
    std::size_t entities;
  };
  const std::vector<Row> rows = {
      {"nothing asked", {}, "ab ac bc cd de ", 5},
      {"actors", {.actors_only = true}, "ab ac bc cd ", 4},
      {"sources", {.min_sources = 2}, "ab bc ", 3},
      {"around d", {.around = "d"}, "cd de ", 3},
      {"two hops around d", {.around = "d", .hops = 2}, "ab ac bc cd de ", 5},
      {"no hop", {.around = "d", .hops = 0}, "", 1},
      {"around with a condition", {.min_sources = 2, .around = "d", .hops = 9}, "", 1},
      {"top", {.top = 2}, "ab bc ", 3},
      {"top of what is left", {.around = "d", .top = 1}, "cd ", 2},
      {"top none", {.top = 0}, "", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const Snapshot snapshot = filter(chain(), row.options);
    CHECK(labels(snapshot) == row.want);
    CHECK(snapshot.entities.size() == row.entities);
  }
}

TEST_CASE("around nobody is an error") {
  CHECK_THROWS_AS(static_cast<void>(filter(chain(), {.around = "nobody"})), Error);
}

}  // namespace filter_test
