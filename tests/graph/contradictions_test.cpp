#include "graph/contradictions.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "graph/slug.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace contradictions_test {

void add(Graph& graph, const std::string& document, Stance stance, double confidence,
         const std::string& verb = "arms") {
  Article article{document, "",           "",
                  "",       std::nullopt, "In " + document + " Ruritania arms Borduria."};
  Claim claim =
      make_claim(article, article.text, {"Ruritania", "Ruritania"}, verb, {"Borduria", "Borduria"});
  claim.stance = stance;
  claim.confidence = confidence;
  if (stance.polarity == Polarity::kNegative) {
    claim.attribution = Attribution{claim.subject, "deny", {}};
  }
  graph.add(article, {claim});
}

constexpr Stance kSure{};
constexpr Stance kMaybe{Polarity::kPositive, Factuality::kPossible};
constexpr Stance kDenied{Polarity::kNegative, Factuality::kCertain};

TEST_CASE("a relation is disputed when it is both affirmed and denied") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add(graph, "a", kSure, 0.9);
  add(graph, "b", kMaybe, 0.9);
  add(graph, "c", kDenied, 0.9, "feeds");
  CHECK(load_contradictions(graph).empty());
  add(graph, "d", kDenied, 0.5);
  const auto disputes = load_contradictions(graph);
  REQUIRE(disputes.size() == 1);
  const Snapshot snapshot = load_snapshot(graph);
  CHECK(disputes[0].relation == snapshot.relations[0].id);
  CHECK(disputes[0].affirmed.document == "a");
  CHECK(disputes[0].affirmed.sentence == "In a Ruritania arms Borduria.");
  CHECK(disputes[0].affirmed.speaker == "");
  CHECK(disputes[0].denied.document == "d");
  CHECK(disputes[0].denied.speaker == "Ruritania");
}

TEST_CASE("what is told and denied of different times is no contradiction") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const auto add_of = [&](const std::string& document, Stance stance, int year) {
    Article article{document, "",           "",
                    "",       std::nullopt, "In " + document + " Ruritania arms Borduria."};
    Claim claim = make_claim(article, article.text, {"Ruritania", "Ruritania"}, "arms",
                             {"Borduria", "Borduria"});
    claim.stance = stance;
    claim.time = TimeRange{"", parse_iso_date(fmt::format("{}-01-01", year)),
                           parse_iso_date(fmt::format("{}-12-31", year)), "year"};
    graph.add(article, {claim});
  };
  add_of("a", kSure, 2020);
  add_of("b", kDenied, 2010);
  CHECK(load_contradictions(graph).empty());
  add_of("c", kDenied, 2020);
  const auto disputes = load_contradictions(graph);
  REQUIRE(disputes.size() == 1);
  CHECK(disputes[0].denied.document == "c");
}

TEST_CASE("what is asked, hoped or supposed contradicts nothing") {
  constexpr Stance kAsked{Polarity::kPositive, Factuality::kUnderspecified};
  constexpr Stance kSupposedNot{Polarity::kNegative, Factuality::kUnderspecified};
  constexpr Stance kUnlikely{Polarity::kNegative, Factuality::kProbable};
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add(graph, "a", kAsked, 0.9);
  add(graph, "b", kDenied, 0.9);
  CHECK(load_contradictions(graph).empty());
  add(graph, "c", kSure, 0.9, "feeds");
  add(graph, "d", kSupposedNot, 0.9, "feeds");
  CHECK(load_contradictions(graph).empty());
  add(graph, "e", kMaybe, 0.9, "warns");
  add(graph, "f", kUnlikely, 0.9, "warns");
  CHECK(load_contradictions(graph).empty());
  add(graph, "g", kMaybe, 0.9);
  CHECK(load_contradictions(graph).size() == 1);
}

TEST_CASE("what was not done with one thing may have been done with another") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const auto add_with = [&](const std::string& document, Stance stance, const std::string& means) {
    const Article article{
        document,     "",
        "",           "",
        std::nullopt, "Ruritania attacks Borduria with " + means + " in " + document + "."};
    Claim claim = make_claim(article, article.text, {"Ruritania", "Ruritania"}, "attacks",
                             {"Borduria", "Borduria"});
    Argument argument;
    argument.role = "with";
    argument.text = means;
    const auto begin = static_cast<std::uint32_t>(article.text.find(means));
    argument.span = {begin, begin + static_cast<std::uint32_t>(means.size())};
    argument.entity =
        Participant{slug(means), means, EntityType::kThing, "", means, argument.span, {}};
    claim.arguments.push_back(argument);
    claim.stance = stance;
    claim.id = claim_id(claim);
    graph.add(article, {claim});
  };
  add_with("a", kSure, "artillery");
  add_with("b", kDenied, "drones");
  CHECK(load_contradictions(graph).empty());
  add_with("c", kSure, "dozens of drones");
  CHECK(load_contradictions(graph).size() == 1);
}

TEST_CASE("nobody contradicts themselves in one sentence") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const auto add_two = [&](const std::string& document, bool has_speaker) {
    Article article{document, "",           "",
                    "",       std::nullopt, "In " + document + " Ruritania arms Borduria."};
    Claim told = make_claim(article, article.text, {"Ruritania", "Ruritania"}, "arms",
                            {"Borduria", "Borduria"});
    Claim denied = told;
    denied.stance = kDenied;
    if (has_speaker) denied.attribution = Attribution{told.subject, "deny", {}};
    denied.id = claim_id(denied);
    graph.add(article, {told, denied});
  };
  add_two("a", false);
  CHECK(load_contradictions(graph).empty());
  add_two("b", true);  // the article against whoever denies it
  CHECK(load_contradictions(graph).size() == 1);
}

TEST_CASE("the surest claim of each side speaks for it") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add(graph, "a", kSure, 0.5);
  add(graph, "b", kMaybe, 0.8);
  add(graph, "c", kDenied, 0.4);
  add(graph, "d", kDenied, 0.6);
  const auto disputes = load_contradictions(graph);
  REQUIRE(disputes.size() == 1);
  CHECK(disputes[0].affirmed.document == "b");
  CHECK(disputes[0].denied.document == "d");
}

}  // namespace contradictions_test
