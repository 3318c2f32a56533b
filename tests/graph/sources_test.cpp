#include "graph/sources/sources.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>

#include "graph/check/check.hpp"
#include "graph/sources/same_report.hpp"
#include "graph/store/database.hpp"
#include "graph/write/remove.hpp"
#include "tests/graph/claims.hpp"
#include "tests/graph/report_set.hpp"

using namespace entente;
using namespace entente::testing;

namespace sources_test {

Article make_article(const std::string& document, const std::string& text) {
  return {document, "", "", "", std::nullopt, text};
}

/// The documents of each source, sources and documents sorted.
std::set<std::set<std::string>> groups(const Graph& graph) {
  std::set<std::set<std::string>> all;
  for (const Source& source : list_sources(graph)) {
    std::set<std::string> documents;
    for (const SourceArticle& article : source.articles) documents.insert(article.document);
    all.insert(std::move(documents));
  }
  return all;
}

/// Article i of the set is called by its number.
void add(Graph& graph, const std::vector<ReportCopy>& set, const std::vector<std::size_t>& which) {
  Transaction transaction(graph.database());
  for (const std::size_t i : which)
    graph.add(make_article(fmt::format("{:04}", i), set[i].text), {});
  transaction.commit();
}

std::vector<std::size_t> all_of(const std::vector<ReportCopy>& set) {
  std::vector<std::size_t> which(set.size());
  for (std::size_t i = 0; i < which.size(); ++i) which[i] = i;
  return which;
}

void check_sound(const Graph& graph) {
  for (const CheckResult& result : check_graph(graph)) {
    CAPTURE(result.name);
    CHECK(result.violations.empty());
  }
}

const std::string kStorm =
    "The storm reached Klow on Tuesday and took the roofs of 40 houses, said Mayor Clara Quist. "
    "Trains to Zenda stood still for 6 hours, and Norland Rail sent 12 buses. The Water Board in "
    "Strelsau fears that the Orla will rise by 2 metres before Friday. Nobody was hurt in Klow, "
    "but "
    "2 fishermen from Brevik are missing since Monday. Minister Hugo Varga will visit Brevik.\n";

TEST_CASE("copies are found among reports of one style: precision and recall of pairs") {
  const std::vector<ReportCopy> set = make_report_set();
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add(graph, set, all_of(set));
  std::size_t right = 0;
  std::size_t found = 0;
  std::map<std::string, std::pair<int, int>> by_kind;  // found, all; each with its original
  std::map<std::string, std::size_t> source_of;
  std::size_t number = 0;
  for (const auto& group : groups(graph)) {
    for (const std::string& document : group) source_of[document] = number;
    ++number;
  }
  std::size_t wanted = 0;
  std::string wrong;
  for (std::size_t i = 0; i < set.size(); ++i) {
    for (std::size_t j = i + 1; j < set.size(); ++j) {
      const bool is_wanted = set[i].report == set[j].report;
      const bool is_found =
          source_of.at(fmt::format("{:04}", i)) == source_of.at(fmt::format("{:04}", j));
      wanted += is_wanted ? 1 : 0;
      found += is_found ? 1 : 0;
      right += is_wanted && is_found ? 1 : 0;
      if (is_found && !is_wanted) wrong += fmt::format("{} {}; ", set[i].kind, set[j].kind);
      if (!is_wanted || (set[i].kind != "original" && set[j].kind != "original")) continue;
      auto& [hits, all] = by_kind[set[i].kind == "original" ? set[j].kind : set[i].kind];
      hits += is_found ? 1 : 0;
      ++all;
    }
  }
  const double precision = static_cast<double>(right) / static_cast<double>(found);
  const double recall = static_cast<double>(right) / static_cast<double>(wanted);
  MESSAGE(fmt::format("{} articles, {} pairs of copies: precision {:.4f}, recall {:.4f}",
                      set.size(), wanted, precision, recall));
  for (const auto& [kind, counts] : by_kind) {
    MESSAGE(fmt::format("{}: {} of {}", kind, counts.first, counts.second));
  }
  CAPTURE(wrong);
  CHECK(wanted == 48 * 8 * 7 / 2);
  // A round-up goes with the report with which it begins, of which it cannot be told from a copy
  // cut short.
  CHECK(precision >= 0.97);
  CHECK(recall >= 0.98);
}

TEST_CASE("sources do not depend on the order of adding, and a removal undoes an addition") {
  std::vector<ReportCopy> set = make_report_set();
  set.resize(150);
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  std::vector<std::size_t> order = all_of(set);
  add(graph, set, order);
  const auto wanted = groups(graph);
  std::mt19937 random(5);
  for (int i = 0; i < 3; ++i) {
    std::shuffle(order.begin(), order.end(), random);
    Graph other = Graph::open(folder.file(fmt::format("{}.db", i)), Access::kCreate);
    add(other, set, order);
    CHECK(groups(other) == wanted);
  }
  const std::vector<std::size_t> half(order.begin(), order.begin() + 75);
  std::vector<std::string> removed;
  for (std::size_t i = 75; i < order.size(); ++i) removed.push_back(fmt::format("{:04}", order[i]));
  remove_articles(graph, removed);
  check_sound(graph);
  Graph alone = Graph::open(folder.file("alone.db"), Access::kCreate);
  add(alone, set, half);
  CHECK(groups(graph) == groups(alone));
}

TEST_CASE("what a removed copy held together falls apart") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const std::string more =
      "In Halden the Lake Commission closed 3 schools. Professor Lena Sorin of Gorod expects 8 "
      "more "
      "storms before March, and the Farmers' League asks Castell Energy for 500 generators. "
      "Ferries "
      "to Corvo run again since Thursday, Orla Shipping said. The Health Council counts 17 beds in "
      "Narva. General Oskar Ulmer sent 200 soldiers from Pelham to Halden.\n";
  graph.add(make_article("first half", kStorm), {});
  graph.add(make_article("second half", more), {});
  CHECK(groups(graph).size() == 2);
  graph.add(make_article("both", kStorm + more), {});
  CHECK(groups(graph).size() == 1);
  check_sound(graph);
  remove_articles(graph, {"both"});
  CHECK(groups(graph).size() == 2);
  check_sound(graph);
}

TEST_CASE("a newer version of an article leaves the report of the old one") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  graph.add(make_article("a", kStorm), {});
  Article copy = make_article("b", "Storm in Klow\n\n" + kStorm);
  copy.origin = {7};
  graph.add(copy, {});
  CHECK(groups(graph) == std::set<std::set<std::string>>{{"a", "b"}});
  copy.text = "The Court of Audit in Zenda met on Friday.\n";
  graph.add(copy, {});
  CHECK(groups(graph) == std::set<std::set<std::string>>{{"a"}, {"b"}});
  check_sound(graph);
}

TEST_CASE("a relation has its publishers, and counts the copies of a report once") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const std::string sentence = "Minister Hugo Varga will visit Brevik.";
  for (const char* publisher : {"The Herald", "", "Courier", "The Herald"}) {
    const auto count = graph.counts().articles;
    const Article article{fmt::format("{}.txt", count),
                          "Storm",
                          publisher,
                          fmt::format("https://example.org/{}", count),
                          std::nullopt,
                          fmt::format("Page {}\n\n", count) + kStorm};
    graph.add(article,
              {make_claim(article, sentence, {"Hugo Varga", "Hugo Varga", EntityType::kPerson},
                          "visit", {"Brevik", "Brevik", EntityType::kPlace})});
  }
  const Snapshot snapshot = load_snapshot(graph);
  REQUIRE(snapshot.relations.size() == 1);
  const Relation& relation = snapshot.relations[0];
  CHECK(relation.claim_count == 4);
  CHECK(relation.article_count == 4);
  CHECK(relation.source_count == 1);
  CHECK(relation.publishers == std::vector<std::string>{"Courier", "The Herald"});
  const std::vector<Source> sources = list_sources(graph);
  REQUIRE(sources.size() == 1);
  CHECK(sources[0].articles[3].url == "https://example.org/3");
  CHECK(sources[0].articles[3].claims == 1);
}

TEST_CASE("what does not make another report, and what does") {
  const auto is_same = [](const std::string& a, const std::string& b) {
    return is_same_report(find_shingles(a), find_shingles(b));
  };
  std::string repunctuated = kStorm;
  for (char& c : repunctuated) {
    if (c == ',') c = ';';
    if (c == '\n') c = ' ';
  }
  CHECK(is_same(kStorm, repunctuated));
  CHECK_FALSE(is_same(kStorm, "\"" + kStorm.substr(0, kStorm.size() - 1) + "\" he wrote.\n"));
  CHECK_FALSE(
      is_same("Hugo Varga visits Brevik.", "Hugo Varga visits Brevik."));  // says too little
  CHECK_FALSE(is_same("", kStorm));
}

}  // namespace sources_test
