#include "graph/claim_conditions.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "graph/contradictions.hpp"
#include "graph/graph.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace claim_conditions_test {

constexpr Stance kMaybe{Polarity::kPositive, Factuality::kProbable};
constexpr Stance kDenied{Polarity::kNegative, Factuality::kCertain};

std::optional<Date> day(const char* text) { return parse_iso_date(text); }

Claim make_report(const std::string& document, const char* published, double confidence,
                  Stance stance = {}) {
  const Article article{document,
                        "",
                        document + " press",
                        "",
                        day(published),
                        "In " + document + " Ruritania arms Borduria."};
  Claim claim = make_claim(article, article.text, {"Ruritania", "Ruritania"}, "arms",
                           {"Borduria", "Borduria"});
  claim.confidence = confidence;
  claim.stance = stance;
  claim.id = claim_id(claim);
  return claim;
}

/// One relation, told in January, March, May (of a whole year) and on an unknown day.
Graph make_graph(const TempFolder& folder) {
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  std::vector<Claim> claims = {
      make_report("january", "2031-01-10", 0.9), make_report("march", "2031-03-10", 0.4, kDenied),
      make_report("may", "2031-05-10", 0.5, kMaybe), make_report("never", "", 0.3)};
  claims[2].time = TimeRange{"in 2030", day("2030-01-01"), day("2030-12-31"), "year"};
  graph.add_claims(claims);
  return graph;
}

/// The documents of the claims that meet the conditions, as for_each_claim gives them.
std::vector<std::string> documents(const Graph& graph, const ClaimConditions& conditions) {
  std::vector<std::string> found;
  for_each_claim(graph, [&](const Claim& claim) {
    if (meets(claim, conditions)) found.push_back(claim.evidence.front().document);
  });
  return found;
}

TEST_CASE("a relation is what its claims say that meet the conditions") {
  const TempFolder folder;
  const Graph graph = make_graph(folder);
  struct Row {
    std::string what;
    ClaimConditions conditions;
    std::vector<std::string> documents;  ///< of the claims that are left
    StanceCounts stances;
    std::string best;  ///< the document of the quote
    std::string first;
    std::string last;
  };
  const std::vector<Row> rows = {
      {"nothing asked",
       {},
       {"january", "march", "may", "never"},
       {2, 1, 1},
       "january",
       "2030-01-01",
       "2031-03-10"},
      {"since",
       {.since = day("2031-03-10")},
       {"march"},
       {0, 0, 1},
       "march",
       "2031-03-10",
       "2031-03-10"},
      {"a day of a longer time",
       {.since = day("2030-07-01"), .until = day("2030-07-01")},
       {"may"},
       {0, 1, 0},
       "may",
       "2030-01-01",
       "2030-12-31"},
      {"until",
       {.until = day("2031-01-10")},
       {"january", "may"},
       {1, 1, 0},
       "january",
       "2030-01-01",
       "2031-01-10"},
      {"confidence",
       {.min_confidence = 0.5},
       {"january", "may"},
       {1, 1, 0},
       "january",
       "2030-01-01",
       "2031-01-10"},
      {"certain",
       {.stance = StanceKind::kCertain},
       {"january", "never"},
       {2, 0, 0},
       "january",
       "2031-01-10",
       "2031-01-10"},
      {"possible",
       {.stance = StanceKind::kPossible},
       {"may"},
       {0, 1, 0},
       "may",
       "2030-01-01",
       "2030-12-31"},
      {"denied",
       {.stance = StanceKind::kDenied},
       {"march"},
       {0, 0, 1},
       "march",
       "2031-03-10",
       "2031-03-10"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(documents(graph, row.conditions) == row.documents);
    const Snapshot snapshot = load_snapshot(graph, {.conditions = row.conditions});
    CHECK(snapshot.entities.size() == 2);
    REQUIRE(snapshot.relations.size() == 1);
    const Relation& relation = snapshot.relations.front();
    CHECK(relation.stances == row.stances);
    CHECK(relation.claim_count == row.documents.size());
    CHECK(relation.article_count == row.documents.size());
    CHECK(relation.publishers.size() == row.documents.size());
    CHECK(relation.quote.document == row.best);
    REQUIRE(relation.first);
    REQUIRE(relation.last);
    CHECK(format_date(*relation.first) == row.first);
    CHECK(format_date(*relation.last) == row.last);
  }
}

TEST_CASE("a relation between whose claims the asked days lie is not there") {
  const TempFolder folder;
  const Graph graph = make_graph(folder);
  const ClaimConditions february{.since = day("2031-02-01"), .until = day("2031-02-28")};
  const Snapshot snapshot = load_snapshot(graph, {.conditions = february});
  CHECK(snapshot.relations.empty());
  CHECK(snapshot.entities.size() == 2);
  CHECK(documents(graph, february).empty());
}

TEST_CASE("a dispute needs both sides among the claims that meet the conditions") {
  const TempFolder folder;
  const Graph graph = make_graph(folder);
  CHECK(load_contradictions(graph).size() == 1);
  CHECK(load_contradictions(graph, {.conditions = {.since = day("2031-01-01")}}).size() == 1);
  CHECK(load_contradictions(graph, {.conditions = {.since = day("2031-02-01")}}).empty());
}

TEST_CASE("stances have names") {
  CHECK(parse_stance_kind("denied") == StanceKind::kDenied);
  CHECK_FALSE(parse_stance_kind("sure"));
}

}  // namespace claim_conditions_test
