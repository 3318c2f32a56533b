#include "graph/write/remove.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

#include "graph/check/check.hpp"
#include "graph/error.hpp"
#include "graph/search.hpp"
#include "graph/store/database.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace remove_test {

void add_trade(Graph& graph) {
  Article article{"trade.txt", "Grain", "", "", std::nullopt, "Ruritania ships grain to Syldavia."};
  Claim ships = make_claim(article, article.text, {"Ruritania", "Ruritania"}, "ships grain to",
                           {"Syldavia", "Syldavia"});
  ships.subject.aliases = {"the kingdom"};
  graph.add(article, {ships});
}

void add_visit(Graph& graph) {
  Article article{"visit.txt", "A visit",    "",
                  "",          std::nullopt, "Muskar Ottokar visited Ruritania."};
  Claim visits =
      make_claim(article, article.text, {"Muskar Ottokar", "Muskar Ottokar", EntityType::kPerson},
                 "visited", {"Ruritania", "Ruritania"});
  visits.subject.aliases = {"the King"};
  visits.attribution = Attribution{visits.object, "say", {}};
  visits.object.aliases = {"Strelsau"};
  graph.add(article, {visits});
}

/// How many rows each table has.
std::map<std::string, std::int64_t> sizes(const Graph& graph) {
  std::map<std::string, std::int64_t> rows;
  for (const std::string table :
       {"articles", "entities", "names", "spellings", "aliases", "sentences", "terms", "predicates",
        "claims", "arguments", "evidence", "quote_words_docsize", "spelling_words_docsize",
        "readings", "own_claims", "bands", "sources"}) {
    rows[table] = graph.database().find_int("SELECT count(*) FROM " + table).value_or(-1);
  }
  return rows;
}

TEST_CASE("a removed article leaves the graph as if it had never been added") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  Graph alone = Graph::open(folder.file("alone.db"), Access::kCreate);
  add_trade(graph);
  add_trade(alone);
  add_visit(graph);
  CHECK(remove_articles(graph, {"visit.txt"}).current == GraphCounts{1, 1});
  CHECK(load_snapshot(graph) == load_snapshot(alone));
  CHECK(sizes(graph) == sizes(alone));
  CHECK(search(graph, "ottokar OR strelsau OR visit", 5).names.empty());
  for (const CheckResult& result : check_graph(graph)) CHECK(result.violations.empty());
  add_visit(graph);
  add_visit(alone);
  CHECK(load_snapshot(graph) == load_snapshot(alone));
}

TEST_CASE("what another article supports too stays when one is removed") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add_trade(graph);
  Article other{"other.txt", "", "", "", std::nullopt, "It is true: Ruritania fed Syldavia."};
  Claim fed = make_claim(other, "It is true: Ruritania fed Syldavia.", {"Ruritania", "Ruritania"},
                         "fed", {"Syldavia", "Syldavia"});
  Evidence second = fed.evidence[0];
  second.document = "trade.txt";
  second.sentence = "Ruritania ships grain to Syldavia.";
  second.span = {0, 34};
  fed.evidence.push_back(second);
  graph.add(other, {fed});
  remove_articles(graph, {"trade.txt"});
  const Snapshot snapshot = load_snapshot(graph);
  REQUIRE(snapshot.relations.size() == 1);
  CHECK(snapshot.relations[0].article_count == 1);
  CHECK(search(graph, "grain", 5).quote_count == 0);
  add_trade(graph);
  remove_articles(graph, {"other.txt"});
  CHECK(search(graph, "grain", 5).quote_count == 1);
  CHECK(graph.counts() == GraphCounts{1, 1});
}

TEST_CASE("a removal that cannot be finished removes nothing") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add_trade(graph);
  add_visit(graph);
  const auto before = sizes(graph);
  // The last table that is swept refuses.
  graph.database().execute(
      "CREATE TEMP TRIGGER full BEFORE DELETE ON terms BEGIN SELECT raise(ABORT, 'full'); END");
  CHECK_THROWS_AS(remove_articles(graph, {"visit.txt"}), Error);
  CHECK(sizes(graph) == before);
  graph.database().execute("DROP TRIGGER full");
  for (const CheckResult& result : check_graph(graph)) CHECK(result.violations.empty());
  remove_articles(graph, {"visit.txt"});
  CHECK(graph.counts() == GraphCounts{1, 1});
}

TEST_CASE("an unknown article is an error that names others, and nothing is removed") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add_trade(graph);
  std::string hint;
  try {
    remove_articles(graph, {"trade.txt", "folder/TRADE"});
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::kInput);
    hint = error.hint();
  }
  CHECK(hint == "trade.txt");
  CHECK(graph.counts() == GraphCounts{1, 1});
}

TEST_CASE("a writer that is open meanwhile takes no row for one that was removed") {
  const TempFolder folder;
  Graph writer = Graph::open(folder.file("g.db"), Access::kCreate);
  add_trade(writer);
  add_visit(writer);
  {
    Graph other = Graph::open(folder.file("g.db"), Access::kWrite);
    remove_articles(other, {"visit.txt", "trade.txt", "visit.txt"});
    Article article{"new.txt", "", "", "", std::nullopt, "Borduria sold Klow."};
    other.add(article, {make_claim(article, article.text, {"Borduria", "Borduria"}, "sold",
                                   {"Klow", "Klow"})});
  }
  add_visit(writer);
  for (const CheckResult& result : check_graph(writer)) CHECK(result.violations.empty());
  Graph alone = Graph::open(folder.file("alone.db"), Access::kCreate);
  add_visit(alone);
  remove_articles(writer, {"new.txt"});
  CHECK(load_snapshot(writer) == load_snapshot(alone));
}

}  // namespace remove_test
