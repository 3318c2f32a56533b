#include "graph/news.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "graph/check/check.hpp"
#include "graph/write/remove.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace news_test {

struct NewsGraph {
  TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);

  /// All that is added until the next one comes with a run.
  void begin(RunKind kind = RunKind::kAdd) {
    Transaction transaction(graph.database());
    begin_run(graph.database(), kind);
    transaction.commit();
  }

  [[nodiscard]] std::optional<News> news(std::optional<std::int64_t> since = {}) const {
    return load_news(graph, load_snapshot(graph), {}, since);
  }
};

/// "Ruritania arms Borduria" as an article of `origin`, with a word that makes it one of its own.
Article article_of(const std::string& document, const std::string& sentence) {
  Article article;
  article.document = document;
  article.text = sentence + " So it stands in " + document + ".";
  return article;
}

struct Edge {
  std::string subject;
  std::string verb;
  std::string object;
  bool is_denied = false;
};

void add(Graph& graph, const std::string& document, const Edge& edge, std::int64_t origin = 0) {
  const std::string sentence = edge.subject + " " + edge.verb + " " + edge.object + ".";
  Article article = article_of(document, sentence);
  article.origin = {origin};
  Claim claim = make_claim(article, sentence, {edge.subject, edge.subject}, edge.verb,
                           {edge.object, edge.object});
  if (edge.is_denied) claim.stance.polarity = Polarity::kNegative;
  graph.add(article, {claim}, 7);
}

/// "ruritania arms borduria: 1 new, 0 old".
std::vector<std::string> lines_of(const NewsGraph& graph, const News& news) {
  const Snapshot snapshot = load_snapshot(graph.graph);
  std::vector<std::string> lines;
  for (const RelationNews& item : news.relations) {
    const Relation& relation = snapshot.relations[item.relation];
    lines.push_back(fmt::format("{} {} {}: {} new, {} old", snapshot.entities[relation.subject].id,
                                relation.label, snapshot.entities[relation.object].id,
                                item.new_claims, item.old_sources));
  }
  return lines;
}

std::vector<std::string> actors_of(const NewsGraph& graph, const News& news) {
  const Snapshot snapshot = load_snapshot(graph.graph);
  std::vector<std::string> names;
  for (const std::uint32_t i : news.actors) names.push_back(snapshot.entities[i].id);
  return names;
}

using Lines = std::vector<std::string>;

TEST_CASE("news are what the last run brought, beside what was known before it") {
  NewsGraph graph;
  graph.begin();
  add(graph.graph, "a", {"Ruritania", "arms", "Borduria"});
  add(graph.graph, "b", {"Ruritania", "sues", "Syldavia"});
  graph.begin();
  add(graph.graph, "c", {"Ruritania", "arms", "Borduria"});
  add(graph.graph, "d", {"Syldavia", "feeds", "Klow"});
  add(graph.graph, "e", {"Ruritania", "sues", "Syldavia", true});
  const auto news = graph.news();
  REQUIRE(news);
  CHECK(news->first_run == 2);
  CHECK(news->last_run == 2);
  CHECK(news->article_count == 3);
  CHECK(lines_of(graph, *news) == Lines{"ruritania arms borduria: 1 new, 1 old",
                                        "ruritania sues syldavia: 1 new, 1 old",
                                        "syldavia feeds klow: 1 new, 0 old"});
  CHECK(actors_of(graph, *news) == Lines{"klow"});
  CHECK(news->relations[0].quote.document == "c");
  CHECK(news->relations[1].old_stances == StanceCounts{1, 0, 0});
  CHECK(news->relations[2].old_stances == StanceCounts{});
}

TEST_CASE("several runs are told from one on, and one that brought nothing is none") {
  NewsGraph graph;
  CHECK_FALSE(graph.news());
  add(graph.graph, "before", {"Klow", "fears", "Borduria"});
  CHECK_FALSE(graph.news());  // of what came before runs were noted nothing is known
  graph.begin();
  add(graph.graph, "a", {"Ruritania", "arms", "Borduria"});
  graph.begin();
  graph.begin();
  add(graph.graph, "b", {"Ruritania", "feeds", "Syldavia"});
  graph.begin();
  CHECK(lines_of(graph, graph.news().value()) == Lines{"ruritania feeds syldavia: 1 new, 0 old"});
  const auto both = graph.news(1);
  CHECK(lines_of(graph, both.value()) ==
        Lines{"ruritania arms borduria: 1 new, 0 old", "ruritania feeds syldavia: 1 new, 0 old"});
  CHECK(actors_of(graph, both.value()) == Lines{"ruritania", "syldavia"});
  CHECK_FALSE(graph.news(9));
  const auto runs = list_runs(graph.graph);
  REQUIRE(runs.size() == 2);
  CHECK(runs[0] == RunSummary{1, 1, 1, {}, {}});
  CHECK(runs[1] == RunSummary{2, 1, 1, {}, {}});
  for (const CheckResult& result : check_graph(graph.graph)) {
    CAPTURE(result.name);
    CHECK(result.violations.empty());
  }
}

TEST_CASE("what an older version of an article said is no news in the newer one") {
  NewsGraph graph;
  graph.begin();
  add(graph.graph, "a", {"Ruritania", "arms", "Borduria"}, 100);
  graph.begin();
  Article article = article_of("a", "Ruritania arms Borduria.");
  article.origin = {100};
  article.text += " Ruritania sues Klow.";
  graph.graph.add(article,
                  {make_claim(article, "Ruritania arms Borduria.", {"Ruritania", "Ruritania"},
                              "arms", {"Borduria", "Borduria"}),
                   make_claim(article, "Ruritania sues Klow.", {"Ruritania", "Ruritania"}, "sues",
                              {"Klow", "Klow"})},
                  7);
  REQUIRE(graph.graph.counts().articles == 1);
  const auto news = graph.news();
  CHECK(lines_of(graph, news.value()) == Lines{"ruritania sues klow: 1 new, 0 old"});
  CHECK(actors_of(graph, news.value()) == Lines{"klow"});
}

TEST_CASE("reading articles again is no news, nor does it take any away") {
  NewsGraph graph;
  graph.begin();
  add(graph.graph, "a", {"Ruritania", "arms", "Borduria"});
  graph.begin();
  add(graph.graph, "b", {"Ruritania", "feeds", "Syldavia"});
  graph.begin(RunKind::kUpdate);
  const Article article = article_of("a", "Ruritania arms Borduria.");
  CHECK(
      graph.graph.update(article,
                         {make_claim(article, "Ruritania arms Borduria.",
                                     {"Ruritania", "Ruritania"}, "arms", {"Borduria", "Borduria"})},
                         8));
  CHECK(lines_of(graph, graph.news().value()) == Lines{"ruritania feeds syldavia: 1 new, 0 old"});
}

TEST_CASE("what another extractor says of a known article comes with its own run") {
  NewsGraph graph;
  graph.begin();
  add(graph.graph, "a", {"Ruritania", "arms", "Borduria"});
  graph.begin();
  const Article article = article_of("a", "Ruritania arms Borduria.");
  const Claim claim = make_claim(article, "Ruritania arms Borduria.", {"Ruritania", "Ruritania"},
                                 "supplies", {"Borduria", "Borduria"});
  CHECK(graph.graph.add_claims({claim}) == 1);
  CHECK(lines_of(graph, graph.news().value()) ==
        Lines{"ruritania supplies borduria: 1 new, 0 old"});
  CHECK(graph.news()->article_count == 0);
}

TEST_CASE("rows that were removed and given again belong to the run that has them now") {
  NewsGraph graph;
  graph.begin();
  add(graph.graph, "a", {"Ruritania", "arms", "Borduria"});
  graph.begin();
  add(graph.graph, "b", {"Ruritania", "feeds", "Syldavia"});
  add(graph.graph, "c", {"Ruritania", "sues", "Klow"});
  static_cast<void>(remove_articles(graph.graph, {"a", "b", "c"}));
  graph.begin();
  add(graph.graph, "d", {"Klow", "fears", "Borduria"});
  add(graph.graph, "e", {"Klow", "warns", "Borduria"});
  CHECK(graph.news()->article_count == 2);
  const auto runs = list_runs(graph.graph);
  REQUIRE(runs.size() == 1);
  CHECK(runs[0].number == 3);
}

}  // namespace news_test
