// What takes the place of what where a file is read again and again.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>
#include <string>
#include <vector>

#include "graph/check/check.hpp"
#include "graph/claim_json.hpp"
#include "graph/graph.hpp"
#include "graph/store/remove.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace versions_test {

/// Sixty words that all versions of a file have, behind what tells them apart.
std::string make_text(const std::string& verb, const std::string& word = "w") {
  std::string text = "Ruritania " + verb + " Syldavia.\n\n";
  for (int i = 0; i < 60; ++i) text += fmt::format("{}{} ", word, i);
  return text;
}

struct Told {
  std::string verb;
  const char* published = "";
  const char* title = "";
};

/// A version of what was read at one place.
Article make_version(const Told& told, const std::string& word = "w") {
  Article article;
  article.document = "1.txt";
  article.title = told.title;
  article.published = parse_iso_date(told.published);
  article.text = make_text(told.verb, word);
  article.origin = {100};
  return article;
}

std::vector<Claim> read(const Article& article) {
  const std::string sentence = article.text.substr(0, article.text.find('\n'));
  const std::string verb = sentence.substr(10, sentence.rfind(' ') - 10);
  return {
      make_claim(article, sentence, {"Ruritania", "Ruritania"}, verb, {"Syldavia", "Syldavia"})};
}

Added add(Graph& graph, const Article& article) { return graph.add(article, read(article), 7); }

/// The predicates of what is shown.
std::set<std::string> shown(const Graph& graph) {
  std::set<std::string> predicates;
  for_each_claim(graph, [&](const Claim& claim) { predicates.insert(claim.predicate); });
  return predicates;
}

std::string exported(const Graph& graph) {
  std::string lines;
  for_each_claim(graph, [&](const Claim& claim) { lines += write_claim_line(claim) + '\n'; });
  return lines;
}

void check_sound(const Graph& graph) {
  for (const CheckResult& result : check_graph(graph)) {
    CAPTURE(result.name);
    CHECK(result.violations.empty());
  }
}

TEST_CASE("of many versions the last is shown, and the first may come back") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  constexpr int kCount = 60;
  for (int i = 0; i < kCount; ++i) {
    CHECK(add(graph, make_version({fmt::format("v{}", i)})).replaced_count == (i == 0 ? 0 : 1));
  }
  CHECK(shown(graph) == std::set<std::string>{fmt::format("v{}", kCount - 1)});
  for (int i = 0; i < kCount - 1; ++i) {
    CHECK(graph.find(make_version({fmt::format("v{}", i)})) == Known::kOlder);
  }
  CHECK(graph.add_known(make_version({"v0"})).value().replaced_count == 1);
  CHECK(shown(graph) == std::set<std::string>{"v0"});
  check_sound(graph);
  const Removed removed = remove_articles(graph, {"1.txt"});
  CHECK(removed.current == GraphCounts{1, 1});
  CHECK(removed.versions == kCount - 1);
  CHECK(graph.counts() == GraphCounts{});
}

}  // namespace versions_test
