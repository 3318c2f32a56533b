#include "cli/sheet_cut.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace entente;

namespace sheet_cut_test {

struct End {
  const char* name;
  EntityType type;
};

struct Line {
  std::uint32_t subject;
  std::uint32_t object;
  double confidence;
};

Snapshot make_snapshot(const std::vector<End>& ends, const std::vector<Line>& lines) {
  Snapshot snapshot;
  for (const End& end : ends) {
    Entity entity;
    entity.id = entity.name = end.name;
    entity.type = end.type;
    snapshot.entities.push_back(entity);
  }
  for (const Line& line : lines) {
    Relation relation;
    relation.id = std::to_string(snapshot.relations.size());
    relation.subject = line.subject;
    relation.object = line.object;
    relation.confidence = relation.right = line.confidence;
    relation.claim_count = relation.source_count = relation.stances.certain = 1;
    snapshot.relations.push_back(relation);
  }
  return snapshot;
}

std::string ids_of(const Snapshot& sheet) {
  std::string ids;
  for (const Relation& relation : sheet.relations) ids += relation.id;
  return ids;
}

const std::vector<End> kEnds = {{"Ruritania", EntityType::kCountry},
                                {"Borduria", EntityType::kCountry},
                                {"treaty", EntityType::kDocument},
                                {"harbour", EntityType::kThing}};

TEST_CASE("what actors surely do to things fills the room that they leave") {
  const Snapshot snapshot =
      make_snapshot(kEnds, {{0, 1, 0.5}, {0, 2, 0.9}, {1, 3, 0.5}, {2, 3, 0.9}});
  CHECK(ids_of(cut_to_sheet(snapshot, SheetOrder::kActorsFirst)) == "01");
  CHECK(ids_of(cut_to_sheet(snapshot, SheetOrder::kByInterest)) == "0123");
}

TEST_CASE("a sheet that is full of actors has no things") {
  std::vector<End> ends = kEnds;
  std::vector<Line> lines = {{0, 2, 1.0}};
  for (int i = 0; i < 40; ++i) {
    ends.push_back({"firm", EntityType::kOrganization});
    lines.push_back({0, static_cast<std::uint32_t>(ends.size() - 1), 0.5});
  }
  const Snapshot sheet = cut_to_sheet(make_snapshot(ends, lines), SheetOrder::kActorsFirst);
  CHECK(sheet.entities.size() == 30);
  for (const Entity& entity : sheet.entities) CHECK(is_actor(entity.type));
}

TEST_CASE("where nothing is between actors there are no actors to begin with") {
  const Snapshot snapshot = make_snapshot(kEnds, {{0, 2, 0.9}});
  CHECK(cut_to_sheet(snapshot, SheetOrder::kActorsFirst).relations.empty());
}

}  // namespace sheet_cut_test
