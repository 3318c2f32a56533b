// Who an actor string names, with the tables that the program ships.
#include "extract/actor/actor_resolver.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "extract/actor/gazetteer.hpp"
#include "extract/actor/near_spelling.hpp"
#include "extract/actor/phrase_words.hpp"
#include "graph/actors/form_key.hpp"

namespace entente::test {
namespace actor_resolver_test {

constexpr const char* kData = ENTENTE_SOURCE_DIR "/extract/data";

const ActorResolver& resolver() {
  static const ActorResolver shared = ActorResolver::load(kData);
  return shared;
}

struct Row {
  const char* text;
  const char* country;
  const char* sector;
  const char* rule;
};

void check_rows(const std::vector<Row>& rows) {
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto reading = resolver().resolve({row.text, {}, {}});
    CHECK(reading.country == row.country);
    CHECK(reading.sector == row.sector);
    CHECK(reading.rule == row.rule);
  }
}

TEST_CASE("names of the tables are found however they are written") {
  check_rows({
      {"Norway", "NOR", "", "name"},
      {"the Norwegians", "NOR", "", "demonym"},
      {"two Norwegians", "NOR", "", "demonym"},
      {"Oslo", "NOR", "GOV", "metonym"},
      {"Bergen", "NOR", "", "place"},
      {"Drammen", "NOR", "", "place"},
      {"the MPLA", "AGO", "PTY", "name"},
      {"LVMH", "FRA", "BUS", "name"},
  });
}

TEST_CASE("the head noun tells the sector and a modifier or complement the country") {
  check_rows({
      {"policemen", "", "COP", "noun"},
      {"three Fijian judges", "FJI", "JUD", "country-and-noun"},
      {"fishermen in Tonga", "TON", "AGR", "noun-and-complement"},
      {"Togo's Ministry of Fisheries", "TGO", "GOV", "country-and-noun"},
      {"the navy spokesman", "", "MIL", "noun-phrase"},
      {"a UNITA commander", "AGO", "MIL", "country-and-noun"},
      {"members of the Bundestag", "DEU", "LEG", "noun-and-complement"},
      {"Malawi's ambassador to Peru", "MWI", "GOV", "country-and-noun"},
      {"Bergen police", "NOR", "COP", "country-and-noun"},
      {"Drammen police", "NOR", "COP", "country-and-noun"},
      {"Chadian-backed rebels", "", "REB", "noun-phrase"},
      {"Chadian-backed Nigerien rebels", "NER", "REB", "country-and-noun"},
      {"the Chadian-led coalition", "TCD", "MIL", "country-and-noun"},
      {"nurses and doctors", "", "MED", "coordination"},
      {"prisoners of war from Laos", "LAO", "CVL", "noun-and-complement"},
      {"the Fijian Congress", "FJI", "LEG", "country-and-noun"},
      {"pro-Chadian Nigerien rebels", "NER", "REB", "country-and-noun"},
      {"Mapuche fishermen", "CHL", "AGR", "noun-phrase"},
      {"an official", "", "GOV", "noun"},
      {"former Danish ministers", "DNK", "ELI", "country-and-noun"},
  });
}

TEST_CASE("a title in front of a name says what the person does") {
  check_rows({
      {"Danish Prime Minister Mette Frederiksen", "DNK", "GOV", "title-and-name"},
      {"former Danish prime minister Mette Frederiksen", "DNK", "ELI", "title-and-name"},
      {"Danish Prime Minister Ada Abba", "DNK", "GOV", "title-and-unknown-name"},
      {"Sen. Ada Abba", "", "LEG", "title-and-unknown-name"},
      {"Danish carmaker Zabba", "DNK", "BUS", "title-and-unknown-name"},
  });
}

TEST_CASE("an unknown first name makes somebody else of a well-known last name") {
  const auto reading = resolver().resolve({"Ada Putin", {}, {}});
  CHECK(reading.id.empty());
  CHECK(reading.country.empty());
}

TEST_CASE("an unknown person with the last name of a town has no country") {
  CHECK(resolver().resolve({"Ada Bergen", {}, {}}).country.empty());
  CHECK(resolver().resolve({"Ada Drammen", {}, {}}).country.empty());
}

TEST_CASE("organizations between states bear PLOVER's codes in the country's place") {
  check_rows({
      {"the European Commission", "EUR", "IGO", "name"},
      {"the European Court of Justice", "EUR", "JUD", "name"},
      {"UNICEF", "UNO", "IGO", "acronym"},
      {"Mercosur", "IGO", "IGO", "name"},
      {"Mercosur officials", "IGO", "IGO", "country-and-noun"},
  });
}

TEST_CASE("what names nobody says so") {
  check_rows({
      {"", "", "", "no-actor"},
      {"...", "", "", "no-actor"},
      {"5 May 2021", "", "JNK", "no-actor"},
      {"they", "", "UNK", "pronoun"},
      {"Zabba Quux", "", "UNK", "unknown"},
  });
  CHECK(!resolver().resolve({"they", {}, {}}).type);
}

TEST_CASE("a slip of the pen leads to the nearest name") {
  check_rows({
      {"Norvegian police", "NOR", "COP", "country-and-noun"},
      {"Mette Fredriksen", "DNK", "GOV", "near-spelling"},
  });
  CHECK(resolver().resolve({"Mette Q. Frederiksen", {}, {}}).name == "Mette Frederiksen");
  CHECK(resolver().resolve({"Frederiksen, Mette", {}, {}}).name == "Mette Frederiksen");
}

TEST_CASE("what stands behind a comma fills in what the name leaves open") {
  const auto reading = resolver().resolve({"Ada Abba, Togo's foreign minister", {}, {}});
  CHECK(reading.name == "Ada Abba");
  CHECK(reading.country == "TGO");
  CHECK(reading.sector == "GOV");
  CHECK(reading.rule == "apposition");
}

TEST_CASE("the day decides who held an office, and which office somebody held") {
  using namespace std::chrono;
  const auto chancellor = [](Date day) {
    return resolver().resolve({"the German chancellor", day, {}});
  };
  CHECK(chancellor(2003y / May / 1).name == "Gerhard Schröder");
  CHECK(chancellor(2022y / May / 1).name == "Olaf Scholz");
  CHECK(chancellor(2022y / May / 1).rule == "office-on-date");
  const auto merkel = [](Date day) {
    return resolver().resolve({"Angela Merkel", day, {}}).sector;
  };
  CHECK(merkel(2010y / May / 1) == "GOV");
  CHECK(merkel(2023y / May / 1) == "ELI");
}

TEST_CASE("a country in the context is the home of an office that names none") {
  CHECK(resolver().resolve({"the defense minister", {}, "Talks in Lima"}).country == "PER");
  CHECK(resolver().resolve({"the defense minister", {}, ""}).country.empty());
  CHECK(resolver().resolve({"a tourist", {}, "Talks in Lima"}).country.empty());
  const auto dated = resolver().resolve({"the president", {}, "Lima, 5 May 2015"});
  CHECK(dated.country == "PER");
}

TEST_CASE("words are parted at blanks, hyphens and marks") {
  const auto words = split_phrase("Côte d’Ivoire’s U.S.-backed army, (2)");
  std::vector<std::string> keys;
  for (const auto& word : words) keys.push_back(word.lower);
  CHECK(keys == std::vector<std::string>{"cote", "d'ivoire", "us", "backed", "army", "2"});
  CHECK(words[1].is_possessive);
  CHECK(words[2].is_joined);
  CHECK(words[4].ends_part);
  CHECK(split_phrase(" - , ").empty());
}

TEST_CASE("distance counts letters changed, left out, added and swapped") {
  struct Pair {
    const char* a;
    const char* b;
    std::size_t want;
  };
  for (const auto& [a, b, want] : std::vector<Pair>{{"oslo", "oslo", 0},
                                                    {"oslo", "olso", 1},
                                                    {"oslo", "osslo", 1},
                                                    {"oslo", "olo", 1},
                                                    {"oslo", "aslo", 1},
                                                    {"oslo", "bergen", 4},
                                                    {"", "abc", 3}}) {
    CAPTURE(a);
    CAPTURE(b);
    CHECK(spelling_distance(a, b, 3) == want);
    CHECK(spelling_distance(b, a, 3) == want);
  }
}

TEST_CASE("each row of the gazetteer is sorted, keyed as the program does, and found") {
  const auto gazetteer = Gazetteer::load(kData);
  std::string_view rest = gazetteer.text();
  std::string before;
  std::size_t rows = 0;
  std::size_t wrong = 0;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (line.starts_with('#')) continue;
    ++rows;
    const auto key = line.substr(0, line.find('\t'));
    const auto place = gazetteer.find(key);
    const bool is_right = key > before && place && line.ends_with(place->name) &&
                          place->country.size() == 3 && form_key(place->name) == key;
    if (!is_right && ++wrong <= 5) MESSAGE(std::string(line));
    before = key;
  }
  CHECK(rows > 20'000);
  CHECK(wrong == 0);
  CHECK(!gazetteer.find(""));
  CHECK(!gazetteer.find("zzzzz"));
  CHECK(!gazetteer.find("# key"));
}

}  // namespace actor_resolver_test
}  // namespace entente::test
