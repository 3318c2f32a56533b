// What two entities have to do with each other, month by month, through the real program.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/run_entente.hpp"
#include "tests/cli/small_articles.hpp"

namespace entente::test {
namespace between_test {

using nlohmann::json;

struct Told {
  std::string name;
  std::string subject;
  std::string predicate;
  std::string object;
  std::string published;  ///< empty: unknown
  std::string polarity = "positive";
  std::string speaker{};
};

std::string line_of(const Told& told) {
  const auto country = [](const std::string& name) {
    return json{{"name", name}, {"type", "country"}};
  };
  json claim = {{"subject", country(told.subject)},
                {"relation", told.predicate},
                {"predicate", told.predicate},
                {"object", country(told.object)},
                {"polarity", told.polarity},
                {"factuality", "certain"},
                {"right", 0.9},
                {"evidence",
                 {{{"document", told.name + ".txt"}, {"sentence", "It says " + told.name + "."}}}}};
  if (!told.published.empty()) claim["evidence"][0]["published"] = told.published;
  if (!told.speaker.empty()) {
    claim["attribution"] = {{"name", told.speaker}, {"type", "person"}, {"verb", "say"}};
  }
  return claim.dump() + "\n";
}

std::string make_graph(const TemporaryFolder& folder) {
  std::string lines;
  for (const Told& told : {
           Told{"agate", "North Strelia", "arms", "Borduria", "2031-03-04"},
           Told{"beryl", "North Strelia", "arms", "Borduria", "2031-03-09"},
           Told{"coral", "North Strelia", "arms", "Borduria", "2031-05-01", "negative", "Ola Berg"},
           Told{"diamond", "Borduria", "thanks", "North Strelia", ""},
           Told{"emerald", "Borduria", "sues", "Klow", "2031-03-04"},
       }) {
    lines += line_of(told);
  }
  const std::string graph = folder.file("g.db");
  const auto claims = folder.write("claims.jsonl", lines);
  CHECK(run_entente(fmt::format("add {} --claims {}", graph, claims)).exit_code == 0);
  return graph;
}

TEST_CASE("what is claimed of two entities is a table of months, undated claims at its end") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  const auto told = run_entente("between " + graph + " Borduria 'North Strelia'");
  CHECK(told.exit_code == 0);
  CHECK(told.err == "");
  CHECK(told.out ==
        "Borduria and North Strelia: 4 claims of 2 relations; 1 undated\n"
        "2031-03  North Strelia ─ arms → Borduria    stated  2 claims, 2 sources; right 90 %, "
        "worth 100 %; contradicted\n"
        "2031-05  North Strelia ─ arms → Borduria    denied  1 claim, 1 source; right 90 %, "
        "worth 100 %; said by Ola Berg; contradicted\n"
        "undated  Borduria ─ thanks → North Strelia  stated  1 claim, 1 source; right 90 %, "
        "worth 100 %\n");
}

TEST_CASE("each row has its own quote, as text and as JSON") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  const auto text = run_entente("between " + graph + " Borduria 'North Strelia' --quotes");
  CHECK(has(text.out, "contradicted\n         “It says agate.”\n"));
  CHECK(has(text.out, "         “It says coral.”\n         (Ola Berg said so, coral.txt, "));
  CHECK(!has(text.out, "emerald"));
  const auto told =
      json::parse(run_entente("between " + graph + " 'North Strelia' Borduria --json").out);
  CHECK(told["from"]["id"] == "north-strelia");
  REQUIRE(told["entries"].size() == 3);
  const json& denied = told["entries"][1];
  CHECK(denied["first"] == "2031-05");
  CHECK(denied["stance"] == "denied");
  CHECK(denied["speaker"] == "Ola Berg");
  CHECK(denied["contradicted"] == true);
  CHECK(denied["quote"]["sentence"] == "It says coral.");
  CHECK(told["entries"][2]["first"].is_null());
}

TEST_CASE("a cut leaves rows out, and tells of what has no day") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  const auto late = run_entente("between " + graph + " Borduria 'North Strelia' --since 2031-04");
  CHECK(has(late.out, "2031-05  North Strelia ─ arms → Borduria  denied"));
  CHECK(!has(late.out, "2031-03"));
  CHECK(!has(late.out, "contradicted"));  // by nothing that is left
  CHECK(late.err == fmt::format("entente: {}: 1 claim without a day is left out\n"
                                "try: --undated\n",
                                graph));
  const auto kept =
      run_entente("between " + graph + " Borduria 'North Strelia' --since 2031-04 --undated");
  CHECK(has(kept.out, "undated  Borduria"));
  CHECK(kept.err == "");
}

TEST_CASE("names of several words are told apart where one way alone fits the graph") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  const auto quoted = run_entente("between " + graph + " 'North Strelia' Borduria").out;
  CHECK(run_entente("between " + graph + " North Strelia Borduria").out == quoted);
  CHECK(run_entente("path " + graph + " Klow North Strelia").exit_code == 0);
  const auto none = run_entente("between " + graph + " South Strelia Borduria");
  CHECK(none.exit_code == 1);
  CHECK(
      none.err ==
      "entente: South Strelia Borduria: where does the second name begin? The graph knows none of "
      "them\n"
      "try: \"South\" \"Strelia Borduria\" or \"South Strelia\" \"Borduria\"\n");
}

TEST_CASE("two that have nothing to do with each other, one, and nobody are told of") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  const struct {
    std::string arguments;
    std::string message;
  } cases[] = {
      {"Klow 'North Strelia'",
       "nothing is claimed between Klow and North Strelia\ntry: entente path"},
      {"Klow 'North Strelia' --event aid",
       "nothing is claimed between Klow and North Strelia\ntry: loosen"},
      {"Klow Klow", "Klow and Klow are one: Klow\ntry: entente show"},
      {"Klow Atlantis", "no such name in the graph: Atlantis\ntry: "},
  };
  for (const auto& c : cases) {
    CAPTURE(c.arguments);
    const auto result = run_entente("between " + graph + " " + c.arguments);
    CHECK(result.exit_code == 1);
    CHECK(result.out == "");
    CHECK(has(result.err, "entente: " + c.message));
  }
}

}  // namespace between_test
}  // namespace entente::test
