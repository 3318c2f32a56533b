// A thousand pairs of folders and file names: whatever they are called, two articles stay two.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "graph/claim_json.hpp"
#include "graph/graph.hpp"
#include "graph/store/article_store.hpp"
#include "graph/store/database.hpp"
#include "graph/store/document_names.hpp"
#include "graph/write/remove.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace identity_test {

/// Names that people give to folders and files, few enough to clash often.
std::string make_name(std::mt19937& random) {
  const char* kWords[] = {"1", "a", "A", "news", "mon", "été", "b#1", "x y", "..", "2024-06-19"};
  std::string name = kWords[random() % std::size(kWords)];
  if (random() % 2 == 0) name += kWords[random() % std::size(kWords)];
  return name;
}

TEST_CASE("a thousand pairs of folders and files lose nothing") {
  std::mt19937 random(2031);
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  std::set<std::string> texts;
  for (int i = 0; i < 1000; ++i) {
    for (int side = 0; side < 2; ++side) {
      Article article;
      const std::string place = make_name(random);
      article.document = make_name(random) + ".txt";
      article.text = fmt::format("Ruritania warned Syldavia {} times.", 2 * i + side);
      // As read from a file of its own: no two of these are versions of one.
      article.origin = {static_cast<std::int64_t>(
          std::hash<std::string>{}(fmt::format("{}/{}/{}", place, i, side)) >> 1)};
      const Claim claim = make_claim(article, article.text, {"Ruritania", "Ruritania"}, "warned",
                                     {"Syldavia", "Syldavia"});
      graph.add(article, {claim}, 1);
      texts.insert(article.text);
    }
  }
  std::set<std::string> quoted, documents;
  for_each_claim(graph, [&](const Claim& claim) {
    quoted.insert(claim.evidence.front().sentence);
    documents.insert(claim.evidence.front().document);
  });
  CHECK(quoted == texts);
  CHECK(documents.size() == texts.size());
  CHECK(graph.counts().articles == texts.size());
}

TEST_CASE("an article that is not known is not added without what was read from it") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  Article article;
  article.document = "1.txt";
  article.text = "Ruritania warned Syldavia.";
  article.origin = {100};
  CHECK_FALSE(graph.add_known(article));
  CHECK(graph.counts() == GraphCounts{});
  graph.add(article, {}, 1);
  article.origin = {101};
  CHECK(graph.add_known(article));
  CHECK(graph.find(article) == Known::kSame);
  CHECK(graph.counts().articles == 1);
}

/// An article of one claim.
Article add_article(Graph& graph, const std::string& label, const std::string& text,
                    const std::string& title = "") {
  Article article;
  article.document = label;
  article.title = title;
  article.text = text;
  graph.add(article, {make_claim(article, text, {"Ruritania", "Ruritania"}, "warned",
                                 {"Syldavia", "Syldavia"})});
  return article;
}

std::string exported(const Graph& graph) {
  std::string lines;
  for_each_claim(graph, [&](const Claim& claim) { lines += write_claim_line(claim) + '\n'; });
  return lines;
}

/// Two claims with one id, of which the surer one is kept; the other one cites a document.
std::vector<Claim> sure_and_unsure(const std::string& cited, const std::string& its_title) {
  Article article;
  article.document = "said.txt";
  article.text = "Ruritania warned Syldavia.";
  Claim sure = make_claim(article, article.text, {"Ruritania", "Ruritania"}, "warned",
                          {"Syldavia", "Syldavia"});
  Claim unsure = sure;
  unsure.confidence = 0.2;
  unsure.evidence.push_back(sure.evidence[0]);
  unsure.evidence[1].document = cited;
  unsure.evidence[1].title = its_title;
  unsure.evidence[1].sentence = "It is said that Ruritania did.";
  return {sure, unsure};
}

TEST_CASE("whichever of two claims comes first, what the one that is not kept cites is noted") {
  const TempFolder folder;
  std::vector<Claim> claims = sure_and_unsure("aside.txt", "");
  GraphCounts counts[2];
  for (const int turn : {0, 1}) {
    Graph graph = Graph::open(folder.file(fmt::format("{}.db", turn)), Access::kCreate);
    add_article(graph, "aside.txt", "Ruritania warned Syldavia on Monday.");
    graph.add_claims(claims);
    counts[turn] = graph.counts();
    std::ranges::reverse(claims);
  }
  CHECK(counts[0].articles == counts[1].articles);
  CHECK(counts[0].claims == counts[1].claims);
}

/// A claim of a document that nobody has, which cites the sentence of another.
Claim citing(const std::string& title) {
  Article article;
  article.document = "said.txt";
  article.text = "Klow warned Borduria.";
  Claim claim =
      make_claim(article, article.text, {"Klow", "Klow"}, "warned", {"Borduria", "Borduria"});
  article.document = "aside.txt";
  article.title = title;
  article.text = "Ruritania warned Syldavia.";
  claim.evidence.push_back(make_claim(article, article.text, {"Ruritania", "Ruritania"}, "warned",
                                      {"Syldavia", "Syldavia"})
                               .evidence[0]);
  return claim;
}

Article cited_text(const std::string& title, const std::string& rest) {
  Article article;
  article.document = "aside.txt";
  article.title = title;
  article.text = "Ruritania warned Syldavia." + rest;
  return article;
}

TEST_CASE("evidence in a document that two texts may be stands in one whatever comes first") {
  const std::vector<Article> texts = {cited_text("One", ""), cited_text("Two", " Klow did not."),
                                      cited_text("", " Klow did.")};
  for (const std::string title : {"", "Two"}) {
    CAPTURE(title);
    std::vector<int> order = {0, 1, 2, 3};  // the last is the claim
    std::set<std::string> found, without_two;
    int number = 0;
    const TempFolder folder;
    do {
      Graph graph = Graph::open(folder.file(fmt::format("{}.db", ++number)), Access::kCreate);
      for (const int next : order) {
        if (next == 3) {
          graph.add_claims({citing(title)});
        } else {
          graph.add(texts[static_cast<std::size_t>(next)], {}, 7);
        }
      }
      found.insert(exported(graph));
      // And when a text goes again.
      remove_articles(graph, {exact_name("aside.txt", content_hash(texts[1]), kMostDigits)});
      without_two.insert(exported(graph));
    } while (std::ranges::next_permutation(order).found);
    CHECK(found.size() == 1);
    CHECK(without_two.size() == 1);
    if (!title.empty()) CHECK(found.begin()->find("\"title\":\"Two\"") != std::string::npos);
    Graph never = Graph::open(folder.file("never.db"), Access::kCreate);
    for (const int next : {0, 2}) never.add(texts[static_cast<std::size_t>(next)], {}, 7);
    never.add_claims({citing(title)});
    CHECK(*without_two.begin() == exported(never));
  }
}

TEST_CASE("of two claims with one id that cite a document otherwise one is kept in every order") {
  const TempFolder folder;
  std::vector<Claim> claims = {citing("One"), citing(""), citing("Two")};
  std::vector<int> order = {0, 1, 2};
  std::set<std::string> found;
  int number = 0;
  do {
    Graph graph = Graph::open(folder.file(fmt::format("{}.db", ++number)), Access::kCreate);
    for (const int next : order) graph.add_claims({claims[static_cast<std::size_t>(next)]});
    found.insert(exported(graph));
  } while (std::ranges::next_permutation(order).found);
  CHECK(found.size() == 1);
}

TEST_CASE("a document that nothing cites changes no name") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add_article(graph, "1.txt", "Ruritania warned Syldavia twice.", "Warning");
  const std::string alone = exported(graph);
  graph.add_claims(sure_and_unsure("1.txt", "Aside"));
  const std::string before = exported(graph);
  CHECK(before.starts_with(alone));
  for (const bool knows_all : {false, true}) {
    DocumentNames names(graph.database());
    if (knows_all) names.read_all();
    CHECK_FALSE(names.is_shared("1.txt"));
  }
  CHECK(find_named(graph.database(), "1.txt").size() == 1);
  sweep(graph);
  CHECK(exported(graph) == before);
}

TEST_CASE("the name under which an article is shown means that article") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add_article(graph, "1.txt", "Ruritania warned Syldavia once.");
  add_article(graph, "1.txt", "Ruritania warned Syldavia twice.");
  const std::vector<NamedArticle> both = find_named(graph.database(), "1.txt");
  REQUIRE(both.size() == 2);
  const std::string shown = exact_names(both)[0];
  add_article(graph, shown, "Ruritania warned Syldavia thrice.");
  const auto found = find_only(graph.database(), shown);
  REQUIRE(found);
  CHECK(found->row == both[0].row);
  CHECK(found->is_exact);
  // The file of that name is shown by another one.
  DocumentNames names(graph.database());
  const std::string other = names_of(graph.database(), {3})[0];
  CHECK(other.starts_with(shown + "#"));
  CHECK(find_only(graph.database(), other)->label == shown);
}

}  // namespace identity_test
