// Graphs with versions, clashing labels and claims of other extractors, put together in all orders.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "graph/check/check.hpp"
#include "graph/claim_json.hpp"
#include "graph/graph.hpp"
#include "graph/search.hpp"
#include "graph/sources/sources.hpp"
#include "graph/store/merge_graph.hpp"
#include "graph/store/remove.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace merge_order_test {

using Random = std::mt19937;

int pick(Random& random, int count) {
  return static_cast<int>(random() % static_cast<unsigned>(count));
}

const std::array<const char*, 4> kCountries = {"Ruritania", "Syldavia", "Borduria", "Klow"};

/// One of a few articles: those of one label begin alike, and have no title or one of two.
Article make_article(Random& random) {
  Article article;
  article.document = std::array{"1.txt", "2.txt"}[static_cast<std::size_t>(pick(random, 2))];
  article.title = std::array{"", "Warning", "Threat"}[static_cast<std::size_t>(pick(random, 3))];
  article.text = "Ruritania warned Syldavia. ";
  article.text += fmt::format("{} warned Klow.\n",
                              kCountries[static_cast<std::size_t>(pick(random, 3))]);
  article.origin = {pick(random, 3) == 0 ? 0 : 100 + pick(random, 3)};
  return article;
}

Claim claim_of(const Article& article, const std::string& sentence) {
  const std::string subject = sentence.substr(0, sentence.find(' '));
  const std::string object = sentence.substr(sentence.rfind(' ') + 1);
  const std::string name = object.substr(0, object.size() - 1);
  return make_claim(article, sentence, {subject, subject}, "warned", {name, name});
}

std::vector<Claim> read(const Article& article) {
  const std::size_t end = article.text.find(". ") + 1;
  const std::string last = article.text.substr(end + 1, article.text.size() - end - 2);
  return {claim_of(article, article.text.substr(0, end)), claim_of(article, last)};
}

/// What another extractor says of such an article, or of one that nobody has.
Claim foreign_claim(Random& random) {
  const Article article = make_article(random);
  Claim claim = read(article)[static_cast<std::size_t>(pick(random, 2))];
  claim.predicate = claim.relation = std::array{"warned", "threatened", "scolded"}[static_cast<std::size_t>(pick(random, 3))];
  claim.confidence = 0.5 + 0.1 * pick(random, 4);
  Evidence& evidence = claim.evidence[0];
  evidence.extractor = "by-hand";
  if (pick(random, 3) == 0) evidence.title.clear();
  switch (pick(random, 5)) {
    case 0:  // says no place
      evidence.span = {};
      break;
    case 1:  // nor what was said
      evidence.span = {};
      evidence.sentence.clear();
      break;
    case 2:  // quotes what stands nowhere
      evidence.sentence += " So they say.";
      evidence.span.end += 13;
      evidence.title.clear();
      break;
    default:
      break;
  }
  claim.id = claim_id(claim);
  return claim;
}

/// All that a graph shows.
std::string shown(const Graph& graph) {
  std::string text;
  for_each_claim(graph, [&](const Claim& claim) { text += write_claim_line(claim) + '\n'; });
  const Snapshot snapshot = load_snapshot(graph);
  for (const Relation& relation : snapshot.relations) {
    text += fmt::format("{} {} {} {} {} {} {}\n", relation.id, relation.label, relation.claim_count,
                        relation.article_count, relation.source_count, relation.quote.document,
                        relation.quote.sentence);
  }
  for (const Source& source : list_sources(graph)) {
    for (const SourceArticle& article : source.articles) {
      text += fmt::format("{} ({}, {}); ", article.document, article.title, article.claims);
    }
    text += '\n';
  }
  return text;
}

void check_sound(const Graph& graph) {
  for (const CheckResult& result : check_graph(graph)) {
    CAPTURE(result.name);
    for (const Violation& violation : result.violations) {
      if (violation.message.starts_with("claims of another extractor")) continue;
      CAPTURE(violation.message);
      CAPTURE(violation.example);
      CHECK(result.violations.empty());
    }
  }
}

Graph make_graph(const std::string& path, Random& random) {
  Graph graph = Graph::open(path, Access::kCreate);
  for (int i = 0; i < 4; ++i) {
    if (pick(random, 3) == 0) {
      graph.add_claims({foreign_claim(random)});
    } else {
      const Article article = make_article(random);
      graph.add(article, read(article), 7);
    }
  }
  return graph;
}

TEST_CASE("graphs say the same in whatever order they are put together") {
  for (unsigned seed = (std::getenv("FROM") ? unsigned(std::atoi(std::getenv("FROM"))) : 1U); seed <= (std::getenv("SEEDS") ? unsigned(std::atoi(std::getenv("SEEDS"))) : 20U); ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const TempFolder folder;
    std::vector<Graph> parts;
    for (int i = 0; i < 3; ++i) parts.push_back(make_graph(folder.file(fmt::format("{}.db", i)), random));
    for (const Graph& part : parts) check_sound(part);
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), 0U);
    std::string wanted;
    int number = 0;
    do {
      Graph whole = Graph::open(folder.file(fmt::format("whole{}.db", number++)), Access::kCreate);
      for (const std::size_t i : order) merge_graph(whole, parts[i]);
      const std::string found = shown(whole);
      if (wanted.empty()) wanted = found;
      CAPTURE(order);
      CHECK(found == wanted);
      if (found != wanted && std::getenv("DUMP")) {
        std::ofstream("/tmp/fz/a") << wanted; std::ofstream("/tmp/fz/b") << found;
        MESSAGE(fmt::format("seed {} order {} {} {}", seed, order[0], order[1], order[2]));
        std::filesystem::copy(folder.path(), "/tmp/fz/dbs", std::filesystem::copy_options::recursive|std::filesystem::copy_options::overwrite_existing);
        return;
      }
      check_sound(whole);
      for (const std::size_t i : order) CHECK(merge_graph(whole, parts[i]) == Merged{});
      CHECK(shown(whole) == wanted);
    } while (std::ranges::next_permutation(order).found);
  }
}

}  // namespace merge_order_test
