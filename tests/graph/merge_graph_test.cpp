#include "graph/write/merge_graph.hpp"

#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/check/check.hpp"
#include "graph/claim_json.hpp"
#include "graph/sources/sources.hpp"
#include "graph/store/article_store.hpp"
#include "graph/store/database.hpp"
#include "graph/store/decisions.hpp"
#include "graph/store/readings.hpp"
#include "graph/stored_articles.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace merge_graph_test {

struct Reading {
  Article article;
  std::vector<Claim> claims;
};

Reading read(const std::string& document, const std::string& subject, const std::string& object) {
  const std::string sentence = subject + " warned " + object + ".";
  const Article article{document, "Warning", "Courier", "", parse_iso_date("2031-04-02"), sentence};
  Claim claim = make_claim(article, sentence, {subject, subject}, "warned", {object, object});
  claim.subject.aliases = {"the " + subject + " side"};
  return {article, {claim}};
}

/// A claim of another extractor on the same sentence.
Claim foreign_claim(const Reading& reading) {
  Claim claim = reading.claims[0];
  claim.predicate = claim.relation = "threatened";
  claim.evidence[0].extractor = "by-hand";
  claim.id = claim_id(claim);
  return claim;
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

TEST_CASE("merged graphs say what one graph says to which all was added") {
  const TempFolder folder;
  const Reading one = read("1.txt", "Ruritania", "Syldavia");
  const Reading two = read("2.txt", "Borduria", "Ruritania");
  const Reading three = read("3.txt", "Syldavia", "Borduria");
  const Claim foreign = foreign_claim(two);
  const Claim unread = foreign_claim(read("unread.txt", "Ruritania", "Borduria"));
  Graph whole = Graph::open(folder.file("whole.db"), Access::kCreate);
  for (const Reading& reading : {one, two, three}) whole.add(reading.article, reading.claims, 7);
  whole.add_claims({foreign, unread});
  Graph left = Graph::open(folder.file("left.db"), Access::kCreate);
  left.add(one.article, one.claims, 7);
  left.add(two.article, two.claims, 7);
  Graph right = Graph::open(folder.file("right.db"), Access::kCreate);
  right.add_claims({foreign, unread});
  right.add(two.article, two.claims, 7);
  right.add(three.article, three.claims, 7);
  CHECK(merge_graph(left, right) == Merged{{2, 3}, {}});
  CHECK(exported(left) == exported(whole));
  CHECK(load_snapshot(left) == load_snapshot(whole));
  CHECK(merge_graph(left, right) == Merged{});
  CHECK(outdated_articles(left, 7).empty());
  check_sound(left);
  Graph empty = Graph::open(folder.file("empty.db"), Access::kCreate);
  merge_graph(empty, whole);
  CHECK(exported(empty) == exported(whole));
  CHECK(list_sources(empty) == list_sources(whole));
}

TEST_CASE("a document that only a claim cites which was not kept is merged too") {
  const TempFolder folder;
  Claim sure = foreign_claim(read("1.txt", "Ruritania", "Syldavia"));
  Claim unsure = sure;
  unsure.confidence = 0.2;
  unsure.evidence.push_back(sure.evidence[0]);
  unsure.evidence[1].document = "aside.txt";
  unsure.evidence[1].title = "Aside";
  Graph whole = Graph::open(folder.file("whole.db"), Access::kCreate);
  whole.add_claims({sure, unsure});
  Graph copy = Graph::open(folder.file("copy.db"), Access::kCreate);
  merge_graph(copy, whole);
  CHECK(copy.counts() == GraphCounts{2, 1});
  CHECK(find_article(copy.database(), "aside.txt", content_hash(unsure.evidence[1])));
}

TEST_CASE("decisions of the other graph are appended where they are new, in their order") {
  const TempFolder folder;
  Graph mine = Graph::open(folder.file("mine.db"), Access::kCreate);
  Graph theirs = Graph::open(folder.file("theirs.db"), Access::kCreate);
  const auto decide = [](Graph& graph, DecisionKind kind, const std::string& entity,
                         const std::string& value) {
    Transaction transaction(graph.database());
    append_decision(graph.database(), {0, kind, entity, value, "", true});
    transaction.commit();
  };
  const auto log_text = [](const Graph& graph) {
    std::string text;
    for (const Decision& decision : read_decisions(graph.database())) {
      text += std::string(to_string(decision.kind)) + ' ' + decision.entity + ' ' + decision.value +
              (decision.is_active ? "\n" : " (undone)\n");
    }
    return text;
  };
  decide(mine, DecisionKind::kHide, "klow", "");
  decide(mine, DecisionKind::kRename, "zenda", "Zenda Castle");
  decide(theirs, DecisionKind::kRename, "zenda", "Zenda Castle");
  decide(theirs, DecisionKind::kMerge, "the-king", "ottokar");
  decide(theirs, DecisionKind::kUndo, "", "1");
  const Merged first = merge_graph(mine, theirs);
  CHECK(first.decision_count == 2);
  CHECK(first.overruled_count == 1);  // the name that both had given
  const std::string merged =
      "hide klow \nrename zenda Zenda Castle (undone)\nmerge the-king ottokar\nundo  2\n";
  CHECK(log_text(mine) == merged);
  CHECK(merge_graph(mine, theirs) == Merged{});
  CHECK(log_text(mine) == merged);
  // What was undone here meanwhile is not done again.
  decide(mine, DecisionKind::kUndo, "", "3");
  const std::string undone = log_text(mine);
  merge_graph(mine, theirs);
  CHECK(log_text(mine) == undone);
}

TEST_CASE("another reading replaces the one before, not what other extractors said") {
  const TempFolder folder;
  Reading reading = read("1.txt", "Ruritania", "Syldavia");
  const Claim foreign = foreign_claim(reading);
  Claim both = reading.claims[0];
  both.relation = both.predicate = "scolded";
  both.id = claim_id(both);
  for (const bool is_foreign_first : {false, true}) {
    CAPTURE(is_foreign_first);
    const std::string name = is_foreign_first ? "a.db" : "b.db";
    Graph graph = Graph::open(folder.file(name), Access::kCreate);
    if (is_foreign_first) graph.add_claims({foreign, both});
    graph.add(reading.article, {reading.claims[0], both}, 7);
    if (!is_foreign_first) graph.add_claims({foreign, both});
    CHECK(outdated_articles(graph, 8).size() == 1);
    Claim better = reading.claims[0];
    better.predicate = better.relation = "cautioned";
    better.id = claim_id(better);
    CHECK(graph.update(reading.article, {better}, 8));
    std::string predicates;
    for_each_claim(graph, [&](const Claim& claim) { predicates += claim.predicate + ' '; });
    CHECK(predicates == "cautioned scolded threatened ");
    CHECK(outdated_articles(graph, 8).empty());
    check_sound(graph);
    graph.update(reading.article, {reading.claims[0], both}, 7);
    Graph fresh = Graph::open(folder.file("fresh-" + name), Access::kCreate);
    fresh.add(reading.article, {reading.claims[0], both}, 7);
    fresh.add_claims({foreign, both});
    CHECK(exported(graph) == exported(fresh));
  }
}

TEST_CASE("of two readings of an article one stays, whichever graph comes first") {
  const TempFolder folder;
  const Reading reading = read("1.txt", "Ruritania", "Syldavia");
  Claim other = reading.claims[0];
  other.predicate = other.relation = "scolded";
  other.id = claim_id(other);
  // Another extractor gives what the one reading gives, but is less sure.
  Claim unsure = reading.claims[0];
  unsure.confidence = 0.3;
  unsure.evidence[0].extractor = "by-hand";
  using Extractors = std::pair<std::optional<std::int64_t>, std::optional<std::int64_t>>;
  int number = 0;
  for (const auto& [one, two] : {Extractors{7, 8}, Extractors{{}, 7}, Extractors{-1, {}}}) {
    for (const bool is_aside : {false, true}) {
      CAPTURE(number);
      CAPTURE(is_aside);
      const std::string name = std::to_string(++number);
      Article article = reading.article;
      article.origin = {100};
      Graph left = Graph::open(folder.file(name + "l.db"), Access::kCreate);
      Graph right = Graph::open(folder.file(name + "r.db"), Access::kCreate);
      left.add(article, reading.claims, one);
      left.add_claims({unsure});
      right.add(article, {other}, two);
      if (is_aside) {  // of the one graph, behind a newer version
        Article newer = article;
        newer.text += " It rains.";
        left.add(newer, {}, 7);
      }
      Graph first = Graph::open(folder.file(name + "f.db"), Access::kCreate);
      Graph second = Graph::open(folder.file(name + "s.db"), Access::kCreate);
      for (const Graph* each : {&left, &right}) merge_graph(first, *each);
      for (const Graph* each : {&right, &left}) merge_graph(second, *each);
      CHECK(exported(first) == exported(second));
      for (const Graph* each : {&left, &right}) CHECK(merge_graph(first, *each) == Merged{});
      check_sound(first);
      check_sound(second);
      if (!is_aside) continue;
      // What was set aside is the same in both.
      for (Graph* each : {&first, &second}) each->add(article, {}, 7);
      CHECK(exported(first) == exported(second));
      check_sound(first);
    }
  }
}

TEST_CASE(
    "what a worse label was read with is there when it is read elsewhere, until it is removed") {
  const TempFolder folder;
  Reading worse = read("mon/1.txt", "Ruritania", "Syldavia");
  worse.article.origin = {100};
  Reading better = read("1.txt", "Ruritania", "Syldavia");
  better.article.origin = {100};
  Reading elsewhere = worse;
  elsewhere.article.origin = {200};
  elsewhere.claims.clear();
  std::vector<Graph> parts;
  const auto add_part = [&](const Reading& reading, std::int64_t extractor) {
    const std::string name = folder.file(std::to_string(parts.size()) + ".db");
    parts.push_back(Graph::open(name, Access::kCreate));
    parts.back().add(reading.article, reading.claims, extractor);
  };
  add_part(better, 8);
  add_part(worse, 7);
  add_part(elsewhere, 6);
  std::vector<std::size_t> order{0, 1, 2};
  std::optional<std::string> wanted;
  do {
    const std::string name = fmt::format("{}", fmt::join(order, "-"));
    CAPTURE(name);
    Graph whole = Graph::open(folder.file(name), Access::kCreate);
    for (const std::size_t i : order) merge_graph(whole, parts[i]);
    check_sound(whole);
    const std::string found = exported(whole);
    CHECK(found.find("mon/1.txt") != std::string::npos);
    CHECK(found == wanted.value_or(found));
    wanted = found;
    CHECK(remove_articles(whole, {"1.txt"}, false, {}).articles.size() == 1);
    check_sound(whole);
    CHECK_FALSE(whole.database().find_int("SELECT 1 FROM lost_readings"));
  } while (std::ranges::next_permutation(order).found);
}

TEST_CASE("only what is there is read again, and only what was asked for") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const Reading one = read("news/a.txt", "Ruritania", "Syldavia");
  const Reading two = read("news/b.txt", "Borduria", "Syldavia");
  graph.add(one.article, one.claims);
  graph.add(two.article, two.claims, 7);
  graph.add_claims({foreign_claim(read("unread.txt", "Ruritania", "Borduria"))});
  CHECK(outdated_articles(graph, 7).size() == 1);
  CHECK(outdated_articles(graph, 8, {"news/"}).size() == 2);
  CHECK(outdated_articles(graph, 8, {"news"}).size() == 2);
  CHECK(outdated_articles(graph, 8, {"news/b.txt"}).size() == 1);
  CHECK_THROWS(outdated_articles(graph, 8, {"new"}));
  Article other = two.article;
  other.text += " It rains.";
  CHECK_FALSE(graph.update(other, {}, 8));
  CHECK(graph.counts() == GraphCounts{3, 3});
}

}  // namespace merge_graph_test
