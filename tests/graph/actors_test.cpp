#include "graph/actors/actors.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "graph/actors/form_key.hpp"
#include "graph/actors/tsv.hpp"
#include "graph/error.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace actors_test {

const std::string kData = ENTENTE_SOURCE_DIR "/extract/data";

const ActorTable& table() {
  static const ActorTable kTable = ActorTable::load(kData);
  return kTable;
}

std::string name_of(std::string_view form) {
  const auto match = table().find(form);
  return match ? match->actor->name : "";
}

TEST_CASE("an actor is found by any of its names") {
  const struct {
    const char* form;
    const char* want;
  } cases[] = {
      {"Russian Federation", "Russia"},
      {"Moscow", "Russia"},
      {"the Kremlin", "Russia"},
      {"Russians", "Russia"},
      {"DPRK", "North Korea"},
      {"Pyongyang", "North Korea"},
      {"N. Korea", "North Korea"},
      {"Kim Jong Un", "Kim Jong-un"},
      {"U.S.", "United States"},
      {"US", "United States"},
      {"White House", "United States"},
      {"Foggy Bottom", "US Department of State"},
      {"Pentagon", "US Department of Defense"},
      {"Kiev", "Ukraine"},
      {"Zelensky", "Volodymyr Zelenskyy"},
      {"Erdogan", "Recep Tayyip Erdoğan"},
      {"CSIS", "Center for Strategic and International Studies"},
      {"al-Qaida", "al-Qaeda"},
      {"Republic of Mauritius", "Mauritius"},
      {"the Hashemite Kingdom of Jordan", "Jordan"},
      {"Government of Panama", "Panama"},
      {"Union of Oslo", ""},
      {"People's Republic of China", "China"},
      {"IRAN", "Iran"},
      {"Vladivostok", "Vladivostok"},
      {"Korean peninsula", "Korean Peninsula"},
      {"Burma", "Myanmar"},
      {"USSR", "Soviet Union"},
      {"Transnistria", "Transnistria"},
      {"Côte d’Ivoire", "Ivory Coast"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.form);
    CHECK(name_of(each.form) == each.want);
  }
}

TEST_CASE("letter case keeps words and names apart") {
  for (const char* word : {"us", "Us", "who", "Who", "is", "polish", "turkey", "it", "the", ""}) {
    CAPTURE(word);
    CHECK_FALSE(table().find(word));
  }
  CHECK(name_of("WHO") == "World Health Organization");
  CHECK(name_of("Polish") == "Poland");
  CHECK(name_of("KIA") == "Kachin Independence Army");
  CHECK(name_of("Kia") == "Kia");
}

TEST_CASE("a match says how the form names the actor and whether it is a place") {
  const struct {
    const char* form;
    ActorForm want;
    const char* place;
  } cases[] = {
      {"Russia", ActorForm::kName, ""},          {"Russian", ActorForm::kDemonym, ""},
      {"Moscow", ActorForm::kMetonym, "Moscow"}, {"Kiev", ActorForm::kMetonym, "Kyiv"},
      {"UN", ActorForm::kAcronym, ""},           {"Putin", ActorForm::kSurname, ""},
      {"Crimea", ActorForm::kPlace, "Crimea"},   {"Bombay", ActorForm::kPlace, "Mumbai"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.form);
    const auto match = table().find(each.form);
    REQUIRE(match);
    CHECK(match->form == each.want);
    CHECK(match->is_place == (each.place[0] != '\0'));
    CHECK(match->place_name == each.place);
  }
}

TEST_CASE("a form of several actors names the likeliest and lists the others") {
  const auto congo = table().find("Congo");
  REQUIRE(congo);
  CHECK(congo->actor->country == "COD");
  REQUIRE(congo->others.size() == 1);
  CHECK(congo->others[0]->country == "COG");
  const auto georgia = table().find("Georgia");
  REQUIRE(georgia);
  CHECK(georgia->actor->country == "GEO");
  CHECK_FALSE(georgia->is_place);
}

TEST_CASE("the longest form at the beginning of a text is found") {
  const struct {
    const char* text;
    const char* want;
    const char* words;
  } cases[] = {
      {"U.S. Navy ships sailed", "US Navy", "U.S. Navy"},
      {"U.S. officials", "United States", "U.S."},
      {"Russia's army", "Russia", "Russia"},
      {"Kremlin’s envoy", "Russia", "Kremlin"},
      {"N'Djamena fell", "Chad", "N'Djamena"},
      {"Kim Jong Un, who", "Kim Jong-un", "Kim Jong Un"},
      {"South Koreans voted", "South Korea", "South Koreans"},
      {"Washington, D.C., on Friday", "United States", "Washington, D.C."},
      {"al-Qaeda in the Islamic Maghreb (AQIM)", "al-Qaeda in the Islamic Maghreb",
       "al-Qaeda in the Islamic Maghreb"},
      {"the Kremlin", "", ""},
      {"Russianness", "", ""},
      {"", "", ""},
  };
  for (const auto& each : cases) {
    CAPTURE(each.text);
    const auto prefix = table().find_prefix(each.text);
    CHECK((prefix ? prefix->match.actor->name : "") == each.want);
    CHECK((prefix ? std::string_view(each.text).substr(0, prefix->size) : "") == each.words);
  }
}

TEST_CASE("short names are known only as names in context") {
  CHECK_FALSE(table().find("the North"));
  const auto north = table().find_in_context("the North");
  REQUIRE_FALSE(north.empty());
  CHECK(north.front()->name == "North Korea");
  CHECK(table().find_in_context("the sandwich").empty());
}

TEST_CASE("an office is held by somebody on a day") {
  const struct {
    const char* office;
    const char* country;
    const char* on;
    const char* want;
  } cases[] = {
      {"secretary of state", "USA", "2024-06-20", "Antony Blinken"},
      {"president", "USA", "1987-03-01", "Ronald Reagan"},
      {"President", "RUS", "2010-01-01", "Dmitry Medvedev"},
      {"president", "RUS", "2024-06-19", "Vladimir Putin"},
      {"foreign secretary", "GBR", "2024-01-15", "David Cameron"},
      {"Defence Minister", "USA", "1986-01-01", "Caspar Weinberger"},
      {"chancellor", "DEU", "2015-05-05", "Angela Merkel"},
      {"chancellor", "GBR", "2023-05-05", "Jeremy Hunt"},
      {"leader", "PRK", "2024-01-01", "Kim Jong-un"},
      {"leader", "DEU", "2023-01-01", "Olaf Scholz"},
      {"secretary-general", "United Nations", "2003-03-03", "Kofi Annan"},
      {"president", "USA", "1600-01-01", ""},
      {"juggler", "USA", "2020-01-01", ""},
  };
  for (const auto& each : cases) {
    CAPTURE(each.office);
    CAPTURE(each.country);
    const auto holder = table().office_holder(each.office, each.country, parse_iso_date(each.on));
    CHECK((holder ? holder->name : "") == each.want);
  }
  const auto latest = table().office_holder("prime minister", "NLD", std::nullopt);
  REQUIRE(latest);
  CHECK(latest->name == "Dick Schoof");
}

TEST_CASE("the offices of a person are kept in order") {
  const auto match = table().find("John Kerry");
  REQUIRE(match);
  const auto& offices = table().offices_of(*match->actor);
  REQUIRE_FALSE(offices.empty());
  CHECK(offices.front().name == "secretary of state");
  CHECK(offices.front().country == "USA");
  CHECK(table().offices_of(Actor{}).empty());
}

TEST_CASE("a country is found by its code") {
  REQUIRE(table().find_country("UKR") != nullptr);
  CHECK(table().find_country("UKR")->name == "Ukraine");
  CHECK(table().find_country("XXX") == nullptr);
}

TEST_CASE("ids are slugs and unique within a type") {
  std::set<std::pair<EntityType, std::string>> ids;
  for (const auto& actor : table().actors()) {
    CAPTURE(actor.name);
    CHECK(actor.id == slug(actor.name));
    CHECK(ids.emplace(actor.type, actor.id).second);
  }
}

TEST_CASE("every country of a row is a country of the table") {
  for (const auto& actor : table().actors()) {
    CAPTURE(actor.name);
    CHECK((actor.country.empty() || table().find_country(actor.country) != nullptr));
    for (const auto& office : table().offices_of(actor)) {
      const bool is_known = table().find_country(office.country) != nullptr ||
                            name_of(office.country) == office.country;
      CAPTURE(office.country);
      CHECK(is_known);
    }
  }
}

/// A form in a table's cell, and who it names.
void collect(std::map<std::string, std::set<std::string>>& owners, std::string_view cell,
             std::string_view owner) {
  for (const auto item : split_list(cell)) {
    for (std::string_view rest = item; !rest.empty();) {
      const auto end = std::min(rest.find('='), rest.size());
      const auto form = rest.substr(0, end);
      if (!form.starts_with('~')) owners[form_spelling(form)].emplace(owner);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
}

TEST_CASE("no form names two actors unless it is marked as the less likely reading") {
  std::map<std::string, std::set<std::string>> owners;
  const struct {
    const char* file;
    std::size_t columns;
    std::size_t name;
    std::vector<std::size_t> forms;
  } tables[] = {
      {"countries.tsv", 10, 1, {1, 2, 3, 4, 5, 6}},
      {"organizations.tsv", 7, 0, {0, 1, 2, 5}},
      {"persons.tsv", 9, 0, {0, 1, 2}},
      {"places.tsv", 5, 0, {0, 1, 4}},
  };
  for (const auto& each : tables) {
    const auto tsv = Tsv::read(kData + "/" + each.file);
    tsv.for_each(each.columns, [&](const Tsv::Row& row) {
      for (const auto column : each.forms) {
        collect(owners, row[column], std::string(each.file) + ": " + std::string(row[each.name]));
      }
    });
  }
  for (const auto& [form, names] : owners) {
    CAPTURE(form);
    CHECK(names.size() == 1);
  }
}

TEST_CASE("a malformed row is named by file and line") {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / "entente-actors-test";
  const struct {
    const char* file;
    const char* row;
    const char* want;
  } cases[] = {
      {"organizations.tsv", "Acme\t\t\tUsa\tBUS", "\"Usa\" is not an alpha-3 code"},
      {"persons.tsv", "Ada\t\t\tUSA\tGOV\tmayor\t\t2020-13-01\t", "YYYY-MM-DD"},
      {"persons.tsv", "Ada\t\t\tUSA\tGOV\tmayor\t\t2020\t2019", "ends before it begins"},
      {"countries.tsv", "USA\tUnited States\t..", "is no form"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.row);
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    for (const char* file :
         {"countries.tsv", "organizations.tsv", "persons.tsv", "places.tsv", "offices.tsv"}) {
      std::ofstream(folder / file) << "# head\n"
                                   << (std::string(file) == each.file ? each.row : "");
    }
    std::string message;
    try {
      (void)ActorTable::load(folder.string());
    } catch (const Error& error) {
      message = error.what();
    }
    CHECK(message.find(std::string(each.file) + ":2: ") != std::string::npos);
    CHECK(message.find(each.want) != std::string::npos);
  }
  std::filesystem::remove_all(folder);
}

}  // namespace actors_test
}  // namespace entente
