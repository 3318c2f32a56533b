#include "graph/find_entity.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "graph/error.hpp"
#include "tests/graph/snapshots.hpp"

using namespace entente;
using namespace entente::testing;

namespace find_entity_test {

Snapshot people() {
  Snapshot snapshot;
  const auto add = [&](const char* id, const char* name, EntityType type,
                       std::vector<std::string> aliases, std::uint32_t mentions) {
    Entity entity;
    entity.id = id;
    entity.name = name;
    entity.type = type;
    entity.aliases = std::move(aliases);
    entity.mention_count = mentions;
    snapshot.entities.push_back(entity);
  };
  add("borduria", "Borduria", EntityType::kCountry, {"Szohod", "the Bordurian state"}, 9);
  add("cote-d-ivoire", "Côte d'Ivoire", EntityType::kCountry, {}, 2);
  add("iran", "Iran", EntityType::kCountry, {}, 4);
  add("kurvi-tasch", "Pleksy-Gladz", EntityType::kPerson, {"Kurvi-Tasch", "the Marshal"}, 5);
  add("muskar-ottokar", "Muskar Ottokar", EntityType::kPerson, {"the King"}, 3);
  add("rudolf-king", "Rudolf King", EntityType::kPerson, {"the King"}, 7);
  add("szohod", "Szohod", EntityType::kPlace, {}, 1);
  return snapshot;
}

std::string find(std::string_view name, const FindOptions& options = {}) {
  const Snapshot snapshot = people();
  const auto found = find_entity(snapshot, name, options);
  return found ? snapshot.entities[*found].id : "";
}

TEST_CASE("an entity answers to its id, names, aliases, and to what only it is called") {
  struct Row {
    std::string name;
    std::string want;
  };
  const std::vector<Row> rows = {
      {"borduria", "borduria"},
      {"BORDURIA", "borduria"},
      {"cote d’ivoire", "cote-d-ivoire"},
      {"kurvi tasch", "kurvi-tasch"},
      {"Marshal", "kurvi-tasch"},
      {"the Bordurian State", "borduria"},
      {"The King", "rudolf-king"},  // the more mentioned of two
      {"Szohod", "szohod"},
      {"Bord", "borduria"},
      {"Ottokar", "muskar-ottokar"},
      {"Tasch", "kurvi-tasch"},
      {"Atlantis", ""},
      {"", ""},
  };
  for (const auto& [name, want] : rows) {
    CAPTURE(name);
    CHECK(find(name) == want);
  }
}

TEST_CASE("where actors are preferred, a capital is its country") {
  CHECK(find("Szohod", {nullptr, true}) == "borduria");
  CHECK(find("szohod", {nullptr, true}) == "borduria");
}

TEST_CASE("the actor table knows names that the graph does not") {
  const ActorTable actors = ActorTable::load(ENTENTE_SOURCE_DIR "/extract/data");
  CHECK(find("Tehran").empty());
  CHECK(find("Tehran", {&actors, false}) == "iran");
  CHECK(find("tehran", {&actors, false}) == "iran");
  CHECK(find("Moscow", {&actors, false}).empty());
}

TEST_CASE("a misspelt name is answered with the nearest three") {
  const Snapshot snapshot = people();
  CHECK(suggest_names(snapshot, "Bordruia", 1) == std::vector<std::string>{"Borduria"});
  CHECK(suggest_names(snapshot, "Otokar", 1) == std::vector<std::string>{"Muskar Ottokar"});
  CHECK(suggest_names(snapshot, "Irak", 1) == std::vector<std::string>{"Iran"});
  CHECK(suggest_names(snapshot, "x", 99).size() == snapshot.entities.size());
  try {
    static_cast<void>(get_entity(snapshot, "Bordruia"));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::kInput);
    CHECK(std::string(error.what()) == "no such name in the graph: Bordruia");
    CHECK(error.hint().starts_with("Borduria, "));
  }
}

}  // namespace find_entity_test
