#include "graph/link/review.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "graph/store/database.hpp"
#include "graph/store/decisions.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace review_test {

void add(Graph& graph, const Who& who) {
  const std::string text = who.words + " met Syldavia.";
  const Article article{who.words, "", "", "", std::nullopt, text};
  graph.add(article, {make_claim(article, text, who, "met", {"Syldavia", "Syldavia"})});
}

Who person(const std::string& name) { return {name, name, EntityType::kPerson}; }

Graph make_graph(const TempFolder& folder, std::initializer_list<const char*> names) {
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  for (const char* name : names) add(graph, person(name));
  return graph;
}

TEST_CASE("what no rule is sure of is listed, likeliest first, with what became of it") {
  const TempFolder folder;
  const Graph graph = make_graph(folder, {"Verhoef", "Anton Verhoef", "Lund", "Bente Lund",
                                          "Carla Lund", "Dirk Moen", "Dirk Moen Jr."});
  const auto links = load_reviewed_links(graph, ReviewScope::kOpen);
  REQUIRE(links.size() == 4);
  CHECK(std::ranges::is_sorted(links, std::greater<>(), &ReviewedLink::score));
  for (const ReviewedLink& link : links) {
    CAPTURE(link.from.name);
    CAPTURE(link.to.name);
    const bool is_verhoef = link.from.name == "Verhoef";
    const bool is_lund = link.from.name == "Lund";
    CHECK(link.is_merged == is_verhoef);
    CHECK(link.fate == (is_verhoef ? LinkFate::kTaken
                        : is_lund  ? LinkFate::kAmbiguous
                                   : LinkFate::kDoubted));
    CHECK(link.rule == (is_verhoef || is_lund ? "only-family-name" : "generation"));
    CHECK(link.from.article_count == 1);
  }
}

TEST_CASE("merges are listed the least sure first, and the links of one entity on their own") {
  const TempFolder folder;
  const Graph graph =
      make_graph(folder, {"Verhoef", "Anton Verhoef", "Dr. Anton Verhoef", "Strand Anna"});
  const auto merged = load_reviewed_links(graph, ReviewScope::kMerged);
  REQUIRE(merged.size() >= 2);
  CHECK(merged.front().rule == "only-family-name");
  CHECK(std::ranges::is_sorted(merged, {}, &ReviewedLink::score));
  CHECK(load_links_of(graph, "anton-verhoef").size() == merged.size());
  CHECK(load_links_of(graph, "strand-anna").empty());
  CHECK(load_links_of(graph, "nobody").empty());
}

TEST_CASE("what was decided is not open any more") {
  const TempFolder folder;
  const Graph graph =
      make_graph(folder, {"Dirk Moen", "Dirk Moen Jr.", "Verhoef", "Anton Verhoef"});
  CHECK(load_reviewed_links(graph, ReviewScope::kOpen).size() == 2);
  append_decision(graph.database(),
                  {0, DecisionKind::kMerge, "dirk-moen-jr", "dirk-moen", "", true});
  append_decision(graph.database(), {0, DecisionKind::kSplit, "verhoef", "", "", true});
  CHECK(load_reviewed_links(graph, ReviewScope::kOpen).empty());
  append_decision(graph.database(), {0, DecisionKind::kUndo, "", "2", "", true});
  append_decision(graph.database(), {0, DecisionKind::kHide, "anton-verhoef", "", "", true});
  CHECK(load_reviewed_links(graph, ReviewScope::kOpen).empty());
}

TEST_CASE("a link of a hidden entity is not open, by whichever of its names it was hidden") {
  const TempFolder folder;
  const Graph graph = make_graph(
      folder, {"Verhoef", "Anton Verhoef", "Anton Verhoef Jr.", "Dirk Moen", "Dirk Moen Jr."});
  const auto open_names = [&] {
    std::vector<std::string> names;
    for (const ReviewedLink& link : load_reviewed_links(graph, ReviewScope::kOpen)) {
      names.push_back(link.to.name.substr(0, link.to.name.find(' ')));
    }
    return names;
  };
  CHECK(std::ranges::count(open_names(), "Anton") > 0);
  append_decision(graph.database(), {0, DecisionKind::kHide, "anton-verhoef", "", "", true});
  append_decision(graph.database(), {0, DecisionKind::kHide, "nobody", "", "", true});
  CHECK(open_names() == std::vector<std::string>{"Dirk"});
}

}  // namespace review_test
