#include "graph/resolve.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace entente;

namespace {

Entity person(const std::string& id, const std::string& name, const std::string& country = "") {
  Entity entity;
  entity.id = id;
  entity.name = name;
  entity.type = EntityType::kPerson;
  entity.country = country;
  return entity;
}

}  // namespace

TEST_CASE("name, type and country are decided by counts, whatever the order") {
  std::vector<NameUse> uses = {
      {"rudolf-v", "Rudolf V", EntityType::kPerson, "", 2},
      {"rudolf-v", "RUDOLF V", EntityType::kThing, "RUR", 1},
      {"rudolf-v", "Rudolf v", EntityType::kPerson, "", 2},
      {"klow", "Klow", EntityType::kPlace, "SYL", 1},
      {"klow", "Klow", EntityType::kOrganization, "BOR", 1},
  };
  std::vector<Entity> decided;
  for (int round = 0; round < 10; ++round) {
    const std::vector<Entity> entities = decide_entities(uses);
    if (round == 0) decided = entities;
    CHECK(entities == decided);
    std::rotate(uses.begin(), uses.begin() + 2, uses.end());
  }
  REQUIRE(decided.size() == 2);
  CHECK(decided[0].id == "klow");
  CHECK(decided[0].type == EntityType::kOrganization);  // a tie: the first of the types
  CHECK(decided[0].country == "BOR");
  CHECK(decided[1].name == "Rudolf V");
  CHECK(decided[1].type == EntityType::kPerson);
  CHECK(decided[1].country == "RUR");
  CHECK(decided[1].aliases == std::vector<std::string>{"RUDOLF V", "Rudolf v"});
}

TEST_CASE("a name alone is linked only to the one person whose family name it is") {
  struct Row {
    std::string what;
    std::vector<Entity> entities;
    std::string want;  // id it is linked to, or empty
  };
  const Entity alone = person("park", "Park");
  const std::vector<Row> rows = {
      {"last word", {alone, person("anna-park", "Anna Park")}, "anna-park"},
      {"two of the name", {alone, person("a", "Anna Park"), person("b", "Ben Park")}, ""},
      {"given name in front", {alone, person("p", "Park Lane")}, ""},
      {"family name in front", {alone, person("p", "Park Seo Jun", "KOR")}, "p"},
      {"same country", {person("park", "Park", "KOR"), person("p", "Park Seo Jun", "KOR")}, "p"},
      {"other country", {person("park", "Park", "USA"), person("p", "Park Seo Jun", "KOR")}, ""},
      {"generation", {alone, person("p", "Anna Park Jr.")}, "p"},
      {"nobody", {alone, person("p", "Anna Parker")}, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const std::vector<EntityLink> links = link_single_names(row.entities);
    CHECK(links.size() == (row.want.empty() ? 0 : 1));
    if (links.empty() || row.want.empty()) continue;
    CHECK(links[0].from == "park");
    CHECK(links[0].to == row.want);
    CHECK(links[0].rule == "only-family-name");
  }
}

TEST_CASE("only persons are linked by family name") {
  Entity place = person("park", "Park");
  place.type = EntityType::kPlace;
  CHECK(link_single_names({place, person("anna-park", "Anna Park")}).empty());
}
