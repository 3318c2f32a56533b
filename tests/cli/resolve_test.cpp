// `entente resolve` through the real program.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/run_entente.hpp"

namespace entente::test {
namespace resolve_test {

std::vector<nlohmann::json> json_lines(const std::string& text) {
  std::vector<nlohmann::json> objects;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) objects.push_back(nlohmann::json::parse(line));
  return objects;
}

TEST_CASE("a table has a line for each string, below its heading") {
  const auto result = run_entente("resolve 'Danish fishermen' Oslo 'Zabba Quux'");
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  CHECK(result.out ==
        "TEXT              NAME              TYPE     COUNTRY  SECTOR  RULE\n"
        "Danish fishermen  Danish fishermen  person   DNK      AGR     country-and-noun\n"
        "Oslo              Norway            country  NOR      GOV     metonym\n"
        "Zabba Quux        Zabba Quux                          UNK     unknown\n");
}

TEST_CASE("JSON has one object a string, with every field") {
  const auto result = run_entente("resolve --json 'German Chancellor' --date 2022-05-01");
  CHECK(result.exit_code == 0);
  const auto objects = json_lines(result.out);
  REQUIRE(objects.size() == 1);
  const auto& object = objects[0];
  CHECK(object["text"] == "German Chancellor");
  CHECK(object["name"] == "Olaf Scholz");
  CHECK(object["id"] == "olaf-scholz");
  CHECK(object["type"] == "person");
  CHECK(object["country"] == "DEU");
  CHECK(object["sector"] == "GOV");
  CHECK(object["rule"] == "office-on-date");
  CHECK(object["score"].get<double>() > 0.5);
}

TEST_CASE("each line of a file is answered, an empty one too") {
  const TemporaryFolder folder;
  const auto path = folder.write("actors.txt",
                                 "German Chancellor\t1 May 2003\r\n"
                                 "\n"
                                 "the police\t\tLima\n"
                                 "\xff\xfe\n");
  const auto result = run_entente("resolve --json --lines " + path);
  CHECK(result.exit_code == 0);
  const auto objects = json_lines(result.out);
  REQUIRE(objects.size() == 4);
  CHECK(objects[0]["name"] == "Gerhard Schröder");
  CHECK(objects[1]["rule"] == "no-actor");
  CHECK(objects[1]["type"] == "");
  CHECK(objects[2]["country"] == "PER");
  // The braces keep the pipe when run_entente closes standard input.
  const auto piped = run_entente("--version >&2; { cat " + path +
                                 " | '" ENTENTE_PROGRAM "' resolve --json --lines -; }");
  CHECK(piped.out == result.out);
}

TEST_CASE("a context holds for all strings") {
  const auto result = run_entente("resolve --json --context Lima 'the police' 'the navy'");
  for (const auto& object : json_lines(result.out)) CHECK(object["country"] == "PER");
}

TEST_CASE("wrong arguments are told apart from wrong files") {
  struct Wrong {
    const char* arguments;
    int exit_code;
    const char* message;
  };
  for (const auto& wrong : std::vector<Wrong>{
           {"resolve", 2, "give either actor strings or --lines FILE"},
           {"resolve Oslo --lines x.txt", 2, "give either actor strings or --lines FILE"},
           {"resolve Oslo --date soon", 2, "--date soon: not a day"},
           {"resolve --lines no-such-file.txt", 1, "no-such-file.txt: cannot be opened"}}) {
    CAPTURE(wrong.arguments);
    const auto result = run_entente(wrong.arguments);
    CHECK(result.exit_code == wrong.exit_code);
    CHECK(result.out.empty());
    CHECK(result.err.find(wrong.message) != std::string::npos);
  }
}

}  // namespace resolve_test
}  // namespace entente::test
