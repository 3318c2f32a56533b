// entente explain, run as a user would.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/run_entente.hpp"

namespace entente::test {
namespace explain_test {

using nlohmann::json;

const std::string kText =
    "Ben Harrow said on Monday that Norway had not sold Chad any missiles. They ate.";

Result explain(const std::string& arguments) { return run_entente("explain " + arguments); }

bool has(const Result& result, const std::string& words) {
  CAPTURE(words);
  const bool is_there = result.out.find(words) != std::string::npos;
  CHECK(is_there);
  return is_there;
}

/// Characters, not bytes.
std::size_t width_of(const std::string& line) {
  std::size_t width = 0;
  for (const char c : line) width += (c & 0xc0) != 0x80 ? 1 : 0;
  return width;
}

TEST_CASE("explain tells every part of a claim and what set it") {
  const auto result = explain("--date 2024-06-19 \"" + kText + "\"");
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  CAPTURE(result.out);
  has(result, "text, sentence 1 of 2");
  has(result, "Words and tree, by the encoder's heads of tags, trees and names\n");
  has(result, "Who does what, by the encoder's head of roles\n");
  has(result, "ARG0 “Norway”");
  has(result, "sold");
  has(result, "Norway (norway, country, NOR)");
  has(result, "subject “Norway”");
  has(result, "Norway ─ sells missiles → Chad");
  has(result, "negative, certain: “not” negative, certain");
  has(result, "Ben Harrow, “Ben Harrow” by “said”");
  has(result, "edge        norway │ ");
  has(result, "Dropped\n");
}

TEST_CASE("explain says which phrase stood in the way") {
  const auto result = explain("\"They supplied Chad with shells.\"");
  has(result, "Claims: none");
  has(result, "“They” names nothing: a pronoun");
}

TEST_CASE("explain tells which earlier words a pronoun follows, and how surely") {
  const auto result = explain("\"Anna Lind met reporters in Oslo. She sold the ferry to Chad.\"");
  has(result, "→ Anna Lind (anna-lind, person), 2 mentions; follows “Anna Lind” in");
  has(result, "% likely");
}

TEST_CASE("explain keeps to 100 columns") {
  std::string text;
  for (int i = 0; i < 6; ++i) text += "Norway and Chad and the ministers of Peru met Ben Harrow, ";
  std::istringstream lines(explain("\"" + text + "and left.\"").out);
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(width_of(line) <= 100);
  }
}

TEST_CASE("words without quotes are one text") {
  const auto result = explain("Norway sold Chad a boat");
  has(result, "“Norway sold Chad a boat”");
  has(result, "Norway ─ sells boat → Chad");
}

TEST_CASE("explain --json has the same, an object a sentence") {
  const auto result = explain("--json \"" + kText + "\"");
  CHECK(result.exit_code == 0);
  std::vector<json> sentences;
  std::istringstream lines(result.out);
  for (std::string line; std::getline(lines, line);) sentences.push_back(json::parse(line));
  REQUIRE(sentences.size() == 2);
  const auto& first = sentences[0];
  CHECK(first["block"] == "paragraph");
  CHECK(first["words"].size() == 14);
  CHECK(first["frames"].size() >= 2);
  bool is_found = false;
  for (const auto& made : first["claims"]) {
    if (made["claim"]["verb"] != "sell") continue;
    is_found = true;
    CHECK(made["stance_cues"][0]["form"] == "not");
    CHECK(made["claim"]["attribution"]["name"] == "Ben Harrow");
  }
  CHECK(is_found);
  CHECK(sentences[1]["claims"].empty());
  CHECK(!sentences[1]["dropped"].empty());
}

TEST_CASE("explain --file reads an article with its blocks, --sentence one of its sentences") {
  const TemporaryFolder folder;
  const auto file = folder.write("a.txt", kText + "\n");
  has(explain("--file '" + file + "'"), "sentence 2 of 2");
  const auto second = explain("--sentence 2 --file '" + file + "'");
  CHECK(second.out.starts_with("“They ate.”"));
  CHECK(explain("--sentence 3 --file '" + file + "'").exit_code == 2);
}

TEST_CASE("a stored claim is explained with its evidence and the relation it is merged into") {
  const TemporaryFolder folder;
  const auto graph = folder.file("news.db");
  const auto article =
      folder.write("a.txt",
                   "Harvest was good.\nNorway sold Chad a ship.\nNorway sold Chad a ship in May.\n"
                   "Ben Harrow said that Norway denied that Chad had bought missiles.\n");
  CHECK(run_entente(fmt::format("add '{}' '{}'", graph, article)).exit_code == 0);
  const auto shown = run_entente(fmt::format("show '{}' Norway --json", graph));
  const auto relation = json::parse(shown.out)["out"][0];
  const auto id = relation["id"].get<std::string>();
  const auto result = explain(fmt::format("'{}' {}", graph, id));
  CAPTURE(result.out);
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  has(result, "Relation " + id);
  has(result, "Evidence\n");
  has(result, "▶ ● Norway ─ ");
  const auto stored = json::parse(explain(fmt::format("--json '{}' {}", graph, id)).out);
  CHECK(stored["relation"]["id"] == id);
  CHECK(stored["relation_claims"].size() == relation["claims"].get<std::size_t>());
  const auto claim = stored["claim"]["id"].get<std::string>();
  CHECK(explain(fmt::format("'{}' {}", graph, claim)).out == result.out);
  CHECK(explain(fmt::format("'{}' {}", graph, claim.substr(0, 12))).out == result.out);
}

TEST_CASE("an outer speaker survives the graph") {
  const TemporaryFolder folder;
  const auto graph = folder.file("news.db");
  const auto article = folder.write(
      "a.txt", "Ben Harrow told reporters that Anna Lind denied that Norway had sold missiles.\n");
  CHECK(run_entente(fmt::format("add '{}' '{}'", graph, article)).exit_code == 0);
  const auto out = folder.file("a.jsonl");
  CHECK(run_entente(fmt::format("export '{}' -o '{}'", graph, out)).exit_code == 0);
  bool is_found = false;
  std::istringstream lines(read_all(out));
  for (std::string line; std::getline(lines, line);) {
    const auto claim = json::parse(line);
    if (claim["verb"] != "sell") continue;
    is_found = true;
    CHECK(claim["attribution"]["name"] == "Anna Lind");
    CHECK(claim["attribution"]["outer"]["name"] == "Ben Harrow");
    CHECK(claim["attribution"]["outer"]["id"] == "ben-harrow");
    CHECK(claim["attribution"]["outer"]["verb"] == "tell");
  }
  CHECK(is_found);
}

TEST_CASE("explain says what it needs") {
  const TemporaryFolder folder;
  const auto file = folder.write("a.txt", kText);
  const auto graph = folder.file("news.db");
  CHECK(run_entente(fmt::format("add '{}' '{}'", graph, file)).exit_code == 0);
  const struct {
    const char* name;
    std::string arguments;
    int exit_code;
    const char* message;
  } rows[] = {
      {"nothing", "", 2, "give either a text"},
      {"a file", "'" + file + "'", 2, "is a file, not a text"},
      {"a graph alone", "'" + graph + "'", 2, "CLAIM"},
      {"no such graph", "no.db c0123456789abcdef", 1, "no.db: no such graph file"},
      {"no such claim", "'" + graph + "' c0123456789abcdef", 1, "no claim or relation"},
      {"a wrong date", "--date tomorrow Ada", 2, "not a date"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    const auto result = explain(row.arguments);
    CAPTURE(result.err);
    CHECK(result.exit_code == row.exit_code);
    CHECK(result.out.empty());
    CHECK(result.err.find(row.message) != std::string::npos);
  }
}

}  // namespace explain_test
}  // namespace entente::test
