#include "graph/review.hpp"

#include <doctest/doctest.h>

#include <string>

#include "graph/decisions.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace {

void add(Graph& graph, const Who& who) {
  const std::string text = who.words + " met Syldavia.";
  const Article article{who.words, "", "", "", std::nullopt, text};
  graph.add(article, {make_claim(article, text, who, "met", {"Syldavia", "Syldavia"})});
}

Who person(const std::string& name) { return {name, name, EntityType::kPerson}; }
Who body(const std::string& name) { return {name, name, EntityType::kOrganization}; }

}  // namespace

TEST_CASE("a pair of names is doubtful by the rule that brings them together") {
  const struct {
    Who a;
    Who b;
    const char* rule;  // empty: not doubtful
  } rows[] = {
      {person("Anna Maria Strand"), person("Annamaria Strand"), "same-letters"},
      {person("Strand Anna"), person("Anna Strand"), "same-words"},
      {person("Anton Verhoef"), person("Anton Verhoeff"), "one-letter"},
      {person("Anton Verhoef"), person("Anton Verheof"), "one-letter"},
      {person("Anton Verhoef"), person("Anton Verhaven"), ""},
      {person("Ana Lu"), person("Ann Lu"), ""},
      {body("Council for the Safety of Harbours"), body("CSH"), "acronym"},
      {body("Council for the Safety of Harbours"), person("CSH"), ""},
      {person("Strand"), person("Anna Strand"), "only-family-name"},
      {body("Strand Bank"), body("Harbour Bank"), ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.a.name);
    CAPTURE(row.b.name);
    const TempFolder folder;
    Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
    add(graph, row.a);
    add(graph, row.b);
    const auto merges = load_doubtful_merges(graph);
    const std::string want = row.rule;
    CHECK(merges.size() == (want.empty() ? 0 : 1));
    if (merges.empty()) continue;
    CHECK(merges[0].rule == want);
    CHECK(merges[0].is_merged == (want == "only-family-name"));
  }
}

TEST_CASE("what was decided is not doubtful any more") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  for (const char* name : {"Strand Anna", "Anna Strand", "Verhoef", "Anton Verhoef"}) {
    add(graph, person(name));
  }
  CHECK(load_doubtful_merges(graph).size() == 2);
  append_decision(graph.database(),
                  {0, DecisionKind::kMerge, "strand-anna", "anna-strand", "", true});
  append_decision(graph.database(), {0, DecisionKind::kSplit, "verhoef", "", "", true});
  CHECK(load_doubtful_merges(graph).empty());
}
