// A thousand pairs of folders and file names: whatever they are called, two articles stay two.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <functional>
#include <random>
#include <set>
#include <string>

#include "graph/graph.hpp"
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

}  // namespace identity_test
