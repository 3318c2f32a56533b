#include "graph/rank.hpp"

#include <doctest/doctest.h>

#include "graph/graph.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace rank_test {

RelationSupport support(StanceCounts stances, std::uint32_t sources, std::uint32_t sentences) {
  return {stances, sources, sentences, 0.9, false};
}

TEST_CASE("a second source says more than ten more sentences of the first") {
  const double once = strength(support({1, 0, 0}, 1, 1));
  const double often = strength(support({11, 0, 0}, 1, 11));
  CHECK(often > once);
  CHECK(strength(support({2, 0, 0}, 2, 2)) > often);
}

TEST_CASE("several claims of one sentence are as strong as one") {
  CHECK(strength(support({3, 0, 0}, 1, 1)) == strength(support({1, 0, 0}, 1, 1)));
}

TEST_CASE("what is stated is stronger than what is possible, that than what is denied") {
  const double stated = strength(support({2, 0, 0}, 2, 2));
  const double possible = strength(support({0, 2, 0}, 2, 2));
  const double denied = strength(support({0, 0, 2}, 2, 2));
  CHECK(stated > possible);
  CHECK(possible > denied);
  CHECK(denied > 0);
}

TEST_CASE("an office ranks behind a deed that is as well attested") {
  RelationSupport office = support({1, 0, 0}, 1, 1);
  office.is_state = true;
  CHECK(strength(office) < strength(support({1, 0, 0}, 1, 1)));
  CHECK(is_state("be president of"));
  CHECK_FALSE(is_state("beat"));
}

/// An article in which each of these sentences says once more that Ruritania arms Borduria.
void add(Graph& graph, const std::string& document, int sentences) {
  Article article;
  article.document = document;
  std::vector<std::string> lines;
  for (int i = 0; i < sentences; ++i) {
    lines.push_back(fmt::format("Ruritania arms Borduria, says line {} of {}.", i, document));
    article.text += lines.back() + ' ';
  }
  std::vector<Claim> claims;
  for (const std::string& line : lines) {
    claims.push_back(
        make_claim(article, line, {"Ruritania", "Ruritania"}, "arms", {"Borduria", "Borduria"}));
  }
  graph.add(article, claims);
}

TEST_CASE("a relation counts the sentences of its sources") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add(graph, "a", 3);
  add(graph, "b", 1);
  const Snapshot snapshot = load_snapshot(graph);
  REQUIRE(snapshot.relations.size() == 1);
  CHECK(snapshot.relations[0].source_count == 2);
  CHECK(snapshot.relations[0].sentence_count == 4);
}

}  // namespace rank_test
