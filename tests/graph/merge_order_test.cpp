// Graphs with versions, clashing labels, several readings and claims of other extractors, put
// together in all orders: what is exported is the same to the byte.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <numeric>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "graph/check/check.hpp"
#include "graph/claim_json.hpp"
#include "graph/graph.hpp"
#include "graph/search.hpp"
#include "graph/sources/sources.hpp"
#include "graph/write/merge_graph.hpp"
#include "graph/write/remove.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace merge_order_test {

using Random = std::mt19937;

int pick(Random& random, int count) {
  return static_cast<int>(random() % static_cast<unsigned>(count));
}

template <typename T, std::size_t kCount>
T pick_of(Random& random, const std::array<T, kCount>& values) {
  return values[random() % kCount];
}

const std::array<const char*, 3> kCountries = {"Ruritania", "Ruritania", "Syldavia"};

/// One of a few articles: those of one label begin alike, and have no title or one of two. One may
/// be read at several places, and under a label that says more of its path.
Article make_article(Random& random) {
  Article article;
  article.document = pick_of(random, std::array{"1.txt", "2.txt", "sub/1.txt"});
  article.title = pick_of(random, std::array{"", "", "Warning", "Threat"});
  article.text =
      fmt::format("Ruritania warned Syldavia. {} warned Klow.\n", pick_of(random, kCountries));
  article.origin = {pick(random, 3) == 0 ? 0 : 100 + pick(random, 2)};
  return article;
}

/// What others cite: two of one name, in both of which it stands, and versions of one file.
Article cited_article(Random& random) {
  Article article;
  article.document = "aside.txt";
  article.title = pick_of(random, std::array{"", "Aside", "Another"});
  article.text = pick_of(random, std::array{"Syldavia warned Ruritania.\n",
                                            "Syldavia warned Ruritania. Klow did not.\n"});
  if (pick(random, 2) == 0) article.origin = {110};
  return article;
}

Claim claim_of(const Article& article, const std::string& sentence) {
  const std::string subject = sentence.substr(0, sentence.find(' '));
  const std::string object = sentence.substr(sentence.rfind(' ') + 1);
  const std::string name = object.substr(0, object.size() - 1);
  return make_claim(article, sentence, {subject, subject}, "warned", {name, name});
}

/// What an extractor reads in such an article: the same one always the same.
std::vector<Claim> read(const Article& article, std::optional<std::int64_t> extractor = 7) {
  const std::size_t end = article.text.find(". ") + 1;
  const std::string last = article.text.substr(end + 1, article.text.size() - end - 2);
  std::vector<Claim> claims = {claim_of(article, article.text.substr(0, end)),
                               claim_of(article, last)};
  if (!extractor) claims.erase(claims.begin());
  if (extractor == 8) {
    claims[0].evidence.push_back(claims[1].evidence[0]);
    claims[1].relation = claims[1].predicate = "cautioned";
    for (Claim& claim : claims) claim.id = claim_id(claim);
  }
  return claims;
}

/// What another extractor says of such an article, or of one that nobody has.
Claim foreign_claim(Random& random) {
  const Article article = make_article(random);
  Claim claim = read(article)[static_cast<std::size_t>(pick(random, 2))];
  claim.predicate = claim.relation = pick_of(random, std::array{"warned", "threatened", "scolded"});
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
  if (pick(random, 3) == 0) {
    const Article cited = cited_article(random);
    claim.evidence.push_back(claim_of(cited, "Syldavia warned Ruritania.").evidence[0]);
    if (pick(random, 2) == 0) claim.evidence.back().title.clear();
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

std::optional<std::int64_t> pick_extractor(Random& random) {
  return pick_of(random, std::array<std::optional<std::int64_t>, 4>{7, 7, 8, std::nullopt});
}

/// To make one takes SQLite longer than all that is put into it here.
Graph open_empty(const std::string& path) {
  static const TempFolder folder;
  const std::string empty = folder.file("empty.db");
  if (!std::filesystem::exists(empty)) static_cast<void>(Graph::open(empty, Access::kCreate));
  std::filesystem::copy_file(empty, path);
  return Graph::open(path, Access::kWrite);
}

Graph make_graph(const std::string& path, Random& random) {
  Graph graph = open_empty(path);
  for (int i = 0; i < 4; ++i) {
    if (pick(random, 3) == 0) {
      graph.add_claims({foreign_claim(random)});
    } else {
      const Article article = make_article(random);
      const auto extractor = pick_extractor(random);
      graph.add(article, read(article, extractor), extractor);
    }
  }
  for (int i = pick(random, 3); i > 0; --i) {
    const Article cited = cited_article(random);
    graph.add(cited, {claim_of(cited, "Syldavia warned Ruritania.")}, 7);
  }
  return graph;
}

/// What is shown of these graphs put together in that order.
std::string merge(const std::string& path, const std::vector<Graph>& parts,
                  const std::vector<std::size_t>& order) {
  Graph whole = open_empty(path);
  for (const std::size_t i : order) merge_graph(whole, parts[i]);
  std::string found = shown(whole);
  check_sound(whole);
  for (const std::size_t i : order) CHECK(merge_graph(whole, parts[i]) == Merged{});
  sweep(whole);
  CHECK(shown(whole) == found);
  return found;
}

/// What three random graphs say, put together in all orders.
void check_orders(unsigned seed) {
  CAPTURE(seed);
  Random random(seed);
  const TempFolder folder;
  std::vector<Graph> parts;
  for (int i = 0; i < 3; ++i) {
    parts.push_back(make_graph(folder.file(fmt::format("{}.db", i)), random));
    check_sound(parts.back());
  }
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), 0U);
  std::optional<std::string> wanted;
  do {
    const std::string name = fmt::format("{}", fmt::join(order, "-"));
    CAPTURE(name);
    const std::string found = merge(folder.file("in order " + name), parts, order);
    if (!wanted) wanted = found;
    CHECK(found == *wanted);
  } while (std::ranges::next_permutation(order).found);
}

/// ENTENTE_SEEDS=3000 is a long run.
TEST_CASE("graphs say the same in whatever order they are put together") {
  const char* wanted = std::getenv("ENTENTE_SEEDS");
  const int count = wanted == nullptr ? 40 : std::atoi(wanted);
  for (int seed = 1; seed <= count; ++seed) check_orders(static_cast<unsigned>(seed));
}

}  // namespace merge_order_test
