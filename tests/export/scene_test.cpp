#include "export/draw/scene.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace entente {
namespace scene_test {

/// Two entities and relations between them.
Snapshot pair_of(std::vector<Relation> relations) {
  Snapshot snapshot;
  for (const char* name : {"Ada", "Bert"}) {
    Entity entity;
    entity.id = entity.name = name;
    entity.type = EntityType::kPerson;
    snapshot.entities.push_back(entity);
  }
  snapshot.relations = std::move(relations);
  return snapshot;
}

Relation relate(const std::string& label, Event event, StanceCounts stances) {
  Relation relation;
  relation.object = 1;
  relation.label = relation.predicate = label;
  relation.event = event;
  relation.stances = stances;
  relation.claim_count = stances.certain + stances.possible + stances.denied;
  relation.source_count = 1;
  relation.confidence = relation.right = 0.9;
  return relation;
}

std::vector<std::string> texts_of(const TextBox& box) {
  std::vector<std::string> texts;
  for (const TextLine& line : box.lines) texts.push_back(line.text);
  return texts;
}

TEST_CASE("relations of one direction, stance and sign share a line, most claimed first") {
  const Scene scene = make_scene(pair_of({relate("helps", Event::kAid, {1, 0, 0}),
                                          relate("meets", Event::kConsult, {3, 0, 0})}),
                                 kLightTheme);
  REQUIRE(scene.edges.size() == 1);
  CHECK(texts_of(scene.edges[0].label) ==
        std::vector<std::string>{"•\u00A0meets\u00A0×3", "•\u00A0helps"});
  CHECK(scene.edges[0].sign == 1);
}

TEST_CASE("what is less sure is faint: its label, and the line if all on it is") {
  const auto scene_of = [](double right, double worth) {
    Relation pays = relate("pays", Event::kAid, {1, 0, 0});
    pays.right = right;
    pays.confidence = worth;
    return make_scene(pair_of({relate("helps", Event::kAid, {2, 0, 0}), pays}), kLightTheme);
  };
  for (const auto& [right, worth] : {std::pair(0.69, 0.9), std::pair(0.9, 0.69)}) {
    const Scene scene = scene_of(right, worth);
    REQUIRE(scene.edges.size() == 1);
    CHECK_FALSE(scene.edges[0].is_faint);
    CHECK(scene.edges[0].line.color == kLightTheme.lines[2]);
    CHECK(scene.edges[0].label.lines[0].color == kLightTheme.labels[2]);
    CHECK(scene.edges[0].label.lines[1].color == kLightTheme.faint_text);
  }
  CHECK(scene_of(0.7, 0.7).edges[0].label.lines[1].color == kLightTheme.labels[2]);
  Relation alone = relate("sues", Event::kAccuse, {1, 0, 0});
  alone.right = 0.5;
  const Scene scene = make_scene(pair_of({alone}), kLightTheme);
  CHECK(scene.edges[0].is_faint);
  CHECK(scene.edges[0].line.color == kLightTheme.faint_lines[0]);
  CHECK(scene.edges[0].line.title.ends_with("\nright 50 %, worth 90 %"));
}

TEST_CASE("what is denied or only possible has a line of its own") {
  const Scene scene = make_scene(
      pair_of({relate("helps", Event::kAid, {1, 0, 0}), relate("pays", Event::kAid, {0, 2, 0}),
               relate("hides", Event::kAid, {0, 0, 1})}),
      kLightTheme);
  REQUIRE(scene.edges.size() == 3);
  CHECK(scene.edges[1].line.style == LineStyle::kDashed);
  CHECK(scene.edges[1].label.lines[0].is_italic);
  CHECK(scene.edges[2].line.style == LineStyle::kDotted);
  CHECK(scene.edges[2].line.end == LineEnd::kBar);
  CHECK(texts_of(scene.edges[2].label) == std::vector<std::string>{"denied: hides"});
}

TEST_CASE("a claim that some deny says so") {
  const Scene scene = make_scene(pair_of({relate("helps", Event::kAid, {2, 0, 1})}), kLightTheme);
  REQUIRE(scene.edges.size() == 1);
  CHECK(texts_of(scene.edges[0].label) ==
        std::vector<std::string>{"helps\u00A0×3 (1\u00A0denied)"});
}

TEST_CASE("a neutral relation rides on a coloured line") {
  const Scene scene = make_scene(pair_of({relate("knows", Event::kNone, {1, 0, 0}),
                                          relate("sues", Event::kAccuse, {1, 0, 0})}),
                                 kLightTheme);
  REQUIRE(scene.edges.size() == 1);
  CHECK(scene.edges[0].sign == -1);
  CHECK(scene.edges[0].label.lines.size() == 2);
}

TEST_CASE("of many relations three are named and the others counted") {
  std::vector<Relation> relations;
  for (const char* label : {"a", "b", "c", "d", "e"}) {
    relations.push_back(relate(label, Event::kNone, {1, 0, 0}));
  }
  const Scene scene = make_scene(pair_of(relations), kLightTheme);
  REQUIRE(scene.edges.size() == 1);
  CHECK(texts_of(scene.edges[0].label) ==
        std::vector<std::string>{"•\u00A0a", "•\u00A0b", "•\u00A0c", "\u00A0\u00A0\u00A0+2 more"});
}

TEST_CASE("a symmetric relation has no direction, whichever end is the subject") {
  Relation there = relate("meets", Event::kConsult, {1, 0, 0});
  there.is_symmetric = true;
  Relation back = there;
  std::swap(back.subject, back.object);
  const Scene scene = make_scene(pair_of({there, back}), kLightTheme);
  REQUIRE(scene.edges.size() == 1);
  CHECK(scene.edges[0].line.end == LineEnd::kPlain);
}

TEST_CASE("distances count the lines from the start, against their direction as well") {
  Snapshot snapshot = pair_of({relate("helps", Event::kAid, {1, 0, 0})});
  for (const char* name : {"Cleo", "Dora"}) {
    snapshot.entities.push_back(snapshot.entities.front());
    snapshot.entities.back().id = snapshot.entities.back().name = name;
  }
  Relation further = relate("sues", Event::kAccuse, {1, 0, 0});
  further.subject = 2;
  snapshot.relations.push_back(further);
  Scene scene = make_scene(snapshot, kLightTheme);
  set_distances(scene, 0);
  CHECK(scene.distances == std::vector<std::size_t>{0, 1, 2, 4});  // Dora is out of reach
}

}  // namespace scene_test
}  // namespace entente
