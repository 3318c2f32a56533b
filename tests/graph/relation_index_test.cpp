#include "graph/relation_index.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "graph/graph.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace relation_index_test {

Argument make_argument(const Article& article, const std::string& words, const std::string& role,
                       EntityType type) {
  const Participant thing =
      name_participant(article, words, words, type, find_span(article, article.text));
  return {role, words, thing.span, thing};
}

/// Zeta and Alpha meet on board a ferry near Omega, with lanterns: a symmetric claim with two
/// things and a place. Later Alpha hands lanterns over.
Graph make_graph(const TempFolder& folder) {
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const Article article{"a", "",           "",
                        "",  std::nullopt, "Zeta met Alpha near Omega with lanterns on a ferry."};
  Claim meeting = make_claim(article, article.text, {"Zeta", "Zeta"}, "met", {"Alpha", "Alpha"});
  meeting.is_symmetric = true;
  meeting.arguments = {make_argument(article, "lanterns", "with", EntityType::kThing),
                       make_argument(article, "ferry", "on", EntityType::kFacility),
                       make_argument(article, "Omega", "near", EntityType::kPlace)};
  const Article later{"b", "",           "",
                      "",  std::nullopt, "Zeta gives Alpha lanterns. Zeta met lanterns."};
  Claim giving = make_claim(later, "Zeta gives Alpha lanterns.", {"Zeta", "Zeta"}, "gives lanterns",
                            {"Alpha", "Alpha"});
  giving.arguments = {make_argument(later, "lanterns", "object", EntityType::kThing)};
  const Claim odd = make_claim(later, "Zeta met lanterns.", {"Zeta", "Zeta"}, "met with",
                               {"lanterns", "lanterns", EntityType::kThing});
  graph.add_claims({meeting, giving, odd});
  return graph;
}

/// How many claims the index finds of each relation.
std::vector<std::uint32_t> counts(const Graph& graph, const Snapshot& snapshot) {
  std::vector<std::uint32_t> found(snapshot.relations.size());
  const RelationIndex index(snapshot);
  for_each_claim(graph, [&](const Claim& claim) {
    for (const std::uint32_t i : index.relations_of(claim)) ++found[i];
  });
  return found;
}

TEST_CASE("the index finds of each relation the claims that it counts, with things and without") {
  const TempFolder folder;
  const Graph graph = make_graph(folder);
  for (const bool with_things : {false, true}) {
    CAPTURE(with_things);
    const Snapshot snapshot = load_snapshot(graph, {.with_things = with_things});
    CHECK(snapshot.relations.size() == (with_things ? 5 : 3));
    std::vector<std::uint32_t> want;
    for (const Relation& relation : snapshot.relations) want.push_back(relation.claim_count);
    CHECK(counts(graph, snapshot) == want);
  }
}

TEST_CASE("a relation that was cut away is not found") {
  const TempFolder folder;
  const Graph graph = make_graph(folder);
  Snapshot snapshot = load_snapshot(graph, {.with_things = true});
  snapshot.relations.resize(1);
  CHECK(counts(graph, snapshot) == std::vector<std::uint32_t>{snapshot.relations[0].claim_count});
}

}  // namespace relation_index_test
