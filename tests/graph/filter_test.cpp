#include "graph/filter.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "graph/error.hpp"
#include "tests/graph/snapshots.hpp"

using namespace entente;
using namespace entente::testing;

namespace {

/// a → b → c → d, a ⇢ c (possible), d ⇸ e (denied); e is a thing.
Snapshot chain() {
  Snapshot snapshot = make_snapshot({{"a", "ab", "b", {3, 0, 0}, 3},
                                     {"b", "bc", "c", {2, 0, 0}, 2},
                                     {"c", "cd", "d"},
                                     {"a", "ac", "c", {0, 1, 0}},
                                     {"d", "de", "e", {0, 0, 1}}});
  snapshot.entities[4].type = EntityType::kThing;
  snapshot.relations[0].first = parse_iso_date("2031-01-01");
  snapshot.relations[0].last = parse_iso_date("2031-02-01");
  snapshot.relations[2].first = snapshot.relations[2].last = parse_iso_date("2031-03-01");
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

}  // namespace

TEST_CASE("a filter keeps the relations that meet every condition") {
  const auto day = [](const char* text) { return parse_iso_date(text); };
  struct Row {
    std::string what;
    FilterOptions options;
    std::string want;
    std::size_t entities;
  };
  const std::vector<Row> rows = {
      {"nothing asked", {}, "ab ac bc cd de ", 5},
      {"actors", {.actors_only = true}, "ab ac bc cd ", 4},
      {"since", {.since = day("2031-02-01")}, "ab bc ", 3},
      {"since later", {.since = day("2031-02-02")}, "bc ", 2},
      {"until", {.until = day("2031-01-01")}, "ab ", 2},
      {"between", {.since = day("2031-01-10"), .until = day("2031-01-20")}, "ab ", 2},
      {"sources", {.min_sources = 2}, "ab bc ", 3},
      {"certain", {.stance = StanceKind::kCertain}, "ab bc cd ", 4},
      {"possible", {.stance = StanceKind::kPossible}, "ac ", 2},
      {"denied", {.stance = StanceKind::kDenied}, "de ", 2},
      {"around d", {.around = "d"}, "cd de ", 3},
      {"two hops around d", {.around = "d", .hops = 2}, "ab ac bc cd de ", 5},
      {"no hop", {.around = "d", .hops = 0}, "", 1},
      {"around with a condition", {.min_sources = 2, .around = "d", .hops = 9}, "", 1},
      {"top", {.top = 2}, "ab bc ", 3},
      {"top of what is left", {.stance = StanceKind::kPossible, .top = 2}, "ac ", 2},
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

TEST_CASE("a relation counts as sure as its best claim") {
  Snapshot snapshot = chain();
  for (std::size_t i = 0; i < snapshot.relations.size(); ++i) {
    snapshot.relations[i].confidence = i == 0 ? 0.8 : 0.4;
  }
  CHECK(filter(snapshot, {.min_confidence = 0.4}).relations.size() == snapshot.relations.size());
  const Snapshot sure = filter(snapshot, {.min_confidence = 0.5});
  REQUIRE(sure.relations.size() == 1);
  CHECK(sure.relations[0].confidence == 0.8);
}

TEST_CASE("stances have names") {
  CHECK(parse_stance_kind("denied") == StanceKind::kDenied);
  CHECK_FALSE(parse_stance_kind("sure"));
}
