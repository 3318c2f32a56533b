// Pattern files, run as a user would; the examples are read out of docs/patterns.md.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/run_entente.hpp"

namespace entente::test {
namespace patterns_test {

using nlohmann::json;

/// "Ada → sells boats to → Ben (positive, certain; price: …; says Cy)", a line a pattern's claim.
std::string show(const json& claim) {
  const char* arrow = claim["symmetric"].get<bool>() ? "—" : "→";
  auto about = fmt::format("{}, {}", claim["polarity"].get<std::string>(),
                           claim["factuality"].get<std::string>());
  for (const auto& argument : claim["arguments"]) {
    about += fmt::format("; {}: {}", argument["role"].get<std::string>(),
                         argument["text"].get<std::string>());
  }
  if (!claim["attribution"].is_null())
    about += "; says " + claim["attribution"]["name"].get<std::string>();
  return fmt::format("{} {} {} {} {} ({})\n", claim["subject"]["name"].get<std::string>(), arrow,
                     claim["relation"].get<std::string>(), arrow,
                     claim["object"]["name"].get<std::string>(), about);
}

std::vector<json> claims_of(const std::string& patterns, const std::string& text) {
  const TemporaryFolder folder;
  const auto result =
      run_entente(fmt::format("extract --lines --patterns '{}' '{}'",
                              folder.write("p.txt", patterns), folder.write("t.txt", text)));
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  std::vector<json> claims;
  std::istringstream lines(result.out);
  for (std::string line; std::getline(lines, line);) claims.push_back(json::parse(line));
  return claims;
}

bool is_of_pattern(const json& claim) {
  return claim["evidence"][0]["rule"].get<std::string>().starts_with("pattern:");
}

TEST_CASE("each example of docs/patterns.md makes the claims that stand below it") {
  const auto page = read_all(ENTENTE_SOURCE_DIR "/docs/patterns.md");
  static const std::regex example(
      "```pattern\n([^`]*)```\n```text\n([^`]*)```\n```claims\n([^`]*)```");
  std::size_t count = 0;
  for (std::sregex_iterator match(page.begin(), page.end(), example), end; match != end; ++match) {
    std::string claims;
    for (const auto& claim : claims_of(match->str(1), match->str(2)))
      if (is_of_pattern(claim)) claims += show(claim);
    CAPTURE(match->str(1));
    CHECK(claims == match->str(3));
    ++count;
  }
  CHECK(count >= 5);
}

TEST_CASE("a pattern's claim takes the place of ours between the same two") {
  const std::string text = "Norway invaded Chad on 3 May 2023.\n";
  const auto claims = claims_of(
      "relation: X attacks Y\n  event: ASSAULT\n  invade\n    subject: X\n    object: Y\n", text);
  REQUIRE(claims.size() == 1);
  CHECK(claims[0]["relation"] == "attacks");
  CHECK(claims[0]["predicate"] == "attack");
  CHECK(claims[0]["event"] == "ASSAULT");
  CHECK(claims[0]["evidence"][0]["rule"] == "pattern:attacks");
  CHECK(claims[0]["evidence"][0]["extractor"] == "pattern");
  CHECK(!claims[0]["time"].is_null());
}

TEST_CASE("coordinated participants are paired one by one") {
  const auto claims = claims_of("relation: X owns Y\n  buy\n    subject: X\n    object: Y\n",
                                "Norway and Chad bought Mill Foods and Dune Energy.\n");
  std::string shown;
  for (const auto& claim : claims)
    if (is_of_pattern(claim)) shown += show(claim);
  CHECK(shown.find("Norway → owns → Mill Foods") != std::string::npos);
  CHECK(shown.find("Chad → owns → Dune Energy") != std::string::npos);
}

TEST_CASE("a wrong pattern file is told with its place and what to do") {
  const std::string head = "relation: X sells to Y\n";
  const struct {
    const char* name;
    std::string file;
    const char* message;
    const char* hint;
  } rows[] = {
      {"role", head + "  sell\n    nsubjj: X\n    to: Y\n", ":3:5: unknown relation 'nsubjj'",
       "did you mean nsubj?"},
      {"kind", head + "  sell\n    subject: X [persn]\n    to: Y\n", ":3:17: unknown kind 'persn'",
       "did you mean person?"},
      {"event", head + "  event: ASALT\n  sell\n", ":2:10: unknown event class 'ASALT'",
       "did you mean ASSAULT?"},
      {"end", head + "  sell\n    subject: X\n", ":2:1: no word below is called Y", "write Y"},
      {"no words", head, ":1:1: the relation has no words", "write the verb"},
      {"header", "relation: sells\n", ":1:11: a relation reads like", "begin and end it"},
      {"no header", "  sell\n", ":1:3: this line belongs to no relation", "begin with a line"},
      {"tab", head + "\tsell\n", ":2:1: a tab", "indent with blanks"},
      {"role missing", head + "  sell\n    X\n", ":3:5: this word does not say how", "begin with"},
      {"indent", head + "  sell\n      subject: X\n    to: Y\n", ":4:5: this line is indented",
       "indent the words"},
      {"bracket", head + "  sell\n    subject: X [actor\n", ":3:16: a bracket is not closed",
       "write ]"},
      {"capital", head + "  sell\n    subject: X\n    object: shells|Tanks\n",
       ":4:20: 'Tanks' is not a word in its base form", "write it in lower case"},
      {"twice", head + "  sell\n    subject: X\n    object: X\n", ":4:13: X is found twice",
       "call one of them"},
      {"maybe", head + "  sell\n    subject: X\n    maybe to: Y\n", ":4:15: Y is an end",
       "take \"maybe\" away"},
      {"empty", "# nothing\n", ":1:1: no relation in the file", "begin with a line"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    const TemporaryFolder folder;
    const auto file = folder.write("p.txt", row.file);
    const auto result = run_entente(fmt::format("explain --patterns '{}' Ada", file));
    CAPTURE(result.err);
    CHECK(result.exit_code == 1);
    CHECK(result.out.empty());
    CHECK(result.err.find(file + row.message) != std::string::npos);
    CHECK(result.err.find(std::string("try: ") + row.hint) != std::string::npos);
  }
}

TEST_CASE("add stores a pattern's claims in the graph") {
  const TemporaryFolder folder;
  const auto patterns =
      folder.write("p.txt", "relation: X attacks Y\n  invade\n    subject: X\n    object: Y\n");
  const auto article = folder.write("a.txt", "The army of Norway moved. Norway invaded Chad.\n");
  const auto graph = folder.file("a.db");
  CHECK(run_entente(fmt::format("add '{}' --patterns '{}' '{}'", graph, patterns, article))
            .exit_code == 0);
  const auto shown = run_entente(fmt::format("show '{}' Norway", graph));
  CHECK(shown.out.find("Norway ─ attacks → Chad") != std::string::npos);
}

}  // namespace patterns_test
}  // namespace entente::test
