#include "graph/session.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <chrono>
#include <string>

#include "graph/curation.hpp"
#include "graph/error.hpp"
#include "graph/overview.hpp"
#include "graph/stored_articles.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace session_test {

Article article_of(const std::string& subject, const std::string& label) {
  return {label, "", "", "", std::nullopt, subject + " armed Borduria."};
}

Claim claim_of(const Article& article, const std::string& subject) {
  return make_claim(article, article.text, {subject, subject}, "armed", {"Borduria", "Borduria"});
}

std::string id_of(int number) { return fmt::format("{}.txt", number); }

TEST_CASE("what a session does is kept together, or not at all") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const Article article = article_of("Syldavia", "1.txt");
  {
    Session session(graph);
    CHECK(session.add(article, {claim_of(article, "Syldavia")}).is_new);
    CHECK(graph.counts().articles == 1);
  }
  CHECK(graph.counts().articles == 0);
  Session session(graph);
  CHECK(session.add(article, {claim_of(article, "Syldavia")}).is_new);
  session.commit();
  const Article other = article_of("Zympathia", "2.txt");
  CHECK(session.add(other, {claim_of(other, "Zympathia")}).is_new);
  const Graph reader = Graph::open(folder.file("g.db"), Access::kRead);
  CHECK(reader.counts().articles == 1);
  session.commit();
  CHECK(reader.counts().articles == 2);
}

TEST_CASE("a session lets others write where it was committed, and not before") {
  const TempFolder folder;
  constexpr std::chrono::milliseconds kSoon{20};
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  Graph other = Graph::open(folder.file("g.db"), Access::kWrite, kSoon);
  const Article article = article_of("Syldavia", "1.txt");
  const Article late = article_of("Zympathia", "2.txt");
  Session session(graph);
  session.add(article, {claim_of(article, "Syldavia")});
  CHECK_THROWS_AS(other.add(late, {claim_of(late, "Zympathia")}), Error);
  session.commit();
  CHECK(other.add(late, {claim_of(late, "Zympathia")}).is_new);
}

TEST_CASE("a finished session leaves a graph that answers at once, and nothing unused") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  Article article = article_of("Syldavia", "1.txt");
  article.origin.hash = 77;
  {
    Session session(graph);
    session.add(article, {claim_of(article, "Syldavia")});
    session.finish();
  }
  CHECK(find_overview(graph, 3)->relations.size() == 1);
  article.text = "Syldavia armed Borduria. Zympathia did not.";
  const Claim claim = make_claim(article, "Syldavia armed Borduria.", {"Syldavia", "Syldavia"},
                                 "armed", {"Borduria", "Borduria"});
  Session session(graph);
  CHECK(session.add(article, {claim}).replaced_count == 1);
  session.commit();
  CHECK_FALSE(find_overview(graph, 3).has_value());
  session.finish();
  CHECK(find_overview(graph, 3)->relations.size() == 1);
  CHECK(session.remove({"1.txt"}).current.articles == 1);
  session.finish();
  CHECK(graph.counts() == GraphCounts{});
  CHECK(find_overview(graph, 3)->relations.empty());
}

TEST_CASE("claims come in by the thousand, and are all there at the end") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  Session session(graph);
  constexpr int kMany = 3'000;
  for (int i = 0; i < kMany; ++i) {
    const Article article = article_of(fmt::format("Land {}", i), id_of(i / 10));
    CHECK(session.add_claim(claim_of(article, fmt::format("Land {}", i))));
  }
  session.finish();
  CHECK(graph.counts() == GraphCounts{kMany / 10, kMany, 0});
}

TEST_CASE("a view sees one state whatever comes") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const Graph reader = Graph::open(folder.file("g.db"), Access::kRead);
  const Article article = article_of("Syldavia", "1.txt");
  {
    const GraphView view(reader);
    CHECK(reader.counts().articles == 0);
    graph.add(article, {claim_of(article, "Syldavia")});
    CHECK(reader.counts().articles == 0);
  }
  CHECK(reader.counts().articles == 1);
}

TEST_CASE("a decision is told by what it changes; a dry run changes nothing") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const Article article = article_of("Syldavia", "1.txt");
  graph.add(article, {claim_of(article, "Syldavia")});
  const auto hide = [](const Snapshot& before) {
    CHECK(before.entities.size() == 2);
    return Decision{0, DecisionKind::kHide, "syldavia", "", "", true};
  };
  CHECK(curate(graph, hide, true).after.entities.size() == 1);
  CHECK(read_log(graph).empty());
  const Curated curated = curate(graph, hide);
  CHECK(curated.number == 1);
  CHECK(curated.before.relations.size() == 1);
  CHECK(curated.after.relations.empty());
  CHECK(read_log(graph).size() == 1);
  CHECK(find_overview(graph, 3)->entities.empty());
}

TEST_CASE("articles are found by the names that are shown") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const Article one = article_of("Syldavia", "wire.txt");
  const Article two = article_of("Zympathia", "wire.txt");
  const Article alone = article_of("Klow", "alone.txt");
  for (const Article* article : {&one, &two, &alone}) graph.add(*article, {});
  CHECK(find_shown_article(graph, "alone.txt")->article.text == alone.text);
  CHECK_FALSE(find_shown_article(graph, "alone.txt")->has_exact_name);
  CHECK_THROWS_AS(static_cast<void>(find_shown_article(graph, "wire.txt")), Error);
  CHECK_FALSE(find_shown_article(graph, "nothing.txt").has_value());
  const std::vector<std::string> names = names_of(graph, {1, 2, 3, 4});
  REQUIRE(names.size() == 3);
  CHECK(names[0] == "alone.txt");
  const auto shown = find_shown_article(graph, names[1]);
  REQUIRE(shown.has_value());
  CHECK(shown->has_exact_name);
  const Claim claim = claim_of(shown->article, shown->article.text.substr(0, 8));
  CHECK(shown->shown_id(claim) != claim.id);
}

}  // namespace session_test
