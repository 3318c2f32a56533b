#include "graph/diff.hpp"

#include <doctest/doctest.h>

#include "tests/graph/snapshots.hpp"

using namespace entente;
using namespace entente::testing;

TEST_CASE("a snapshot does not differ from itself") {
  const Snapshot snapshot = make_snapshot({{"A", "helps", "B"}, {"B", "visits", "C"}});
  CHECK(compare(snapshot, snapshot) == SnapshotChanges{});
  CHECK(compare({}, {}) == SnapshotChanges{});
}

TEST_CASE("what came, went and changed is told apart, and the other way round") {
  const Snapshot before =
      make_snapshot({{"A", "helps", "B"}, {"B", "visits", "C"}, {"C", "warns", "D", {1, 0, 0}, 1}});
  Snapshot after =
      make_snapshot({{"A", "helps", "B"}, {"C", "warns", "D", {1, 0, 2}, 3}, {"D", "visits", "E"}});
  after.entities[0].aliases = {"Alpha"};
  after.entities[1].mention_count = 9;
  const SnapshotChanges changes = compare(before, after);
  CHECK(changes.entities.come == std::vector<std::uint32_t>{4});
  CHECK(changes.entities.gone.empty());
  CHECK(changes.entities.changed == std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 0}});
  CHECK(changes.relations.come == std::vector<std::uint32_t>{2});
  CHECK(changes.relations.gone == std::vector<std::uint32_t>{1});
  CHECK(changes.relations.changed == std::vector<std::pair<std::uint32_t, std::uint32_t>>{{2, 1}});
  const SnapshotChanges back = compare(after, before);
  CHECK(back.entities.gone == changes.entities.come);
  CHECK(back.relations.come == changes.relations.gone);
  CHECK(back.relations.changed.size() == 1);
}
