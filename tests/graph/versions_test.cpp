// What takes the place of what: where one graph reads a file again, where graphs are put together
// that never saw each other's version, and where versions are removed.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "graph/check/check.hpp"
#include "graph/claim_json.hpp"
#include "graph/graph.hpp"
#include "graph/store/article_store.hpp"
#include "graph/store/document_names.hpp"
#include "graph/write/merge_graph.hpp"
#include "graph/write/remove.hpp"
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

/// What two graphs show that were put together, whichever comes first.
std::set<std::string> shown_together(const std::vector<Article>& one,
                                     const std::vector<Article>& other) {
  const TempFolder folder;
  Graph left = Graph::open(folder.file("l.db"), Access::kCreate);
  Graph right = Graph::open(folder.file("r.db"), Access::kCreate);
  for (const Article& article : one) add(left, article);
  for (const Article& article : other) add(right, article);
  Graph both = Graph::open(folder.file("b.db"), Access::kCreate);
  for (const Graph* each : {&right, &left}) merge_graph(both, *each);
  merge_graph(left, right);
  check_sound(left);
  check_sound(both);
  CHECK(exported(left) == exported(both));
  CHECK(merge_graph(left, right) == Merged{});
  return shown(left);
}

TEST_CASE("of versions that no graph has seen together the later one is shown") {
  const Article monday = make_version({"warned", "2031-04-02"});
  const Article tuesday = make_version({"sued", "2031-04-03"});
  const Article undated = make_version({"scolded"});
  const Article another = make_version({"thanked", "2031-04-09"}, "v");
  using Shown = std::set<std::string>;
  CHECK(shown_together({monday}, {tuesday}) == Shown{"sued"});
  // What somebody has seen goes before what dates say.
  CHECK(shown_together({monday}, {tuesday, monday}) == Shown{"warned"});
  CHECK(shown_together({tuesday}, {tuesday, monday}) == Shown{"warned"});
  CHECK(shown_together({undated}, {monday, tuesday, undated}) == Shown{"scolded"});
  // Where nothing says which is newer both stay, and so do two articles.
  CHECK(shown_together({monday}, {undated}) == Shown{"warned", "scolded"});
  CHECK(shown_together({monday}, {another}) == Shown{"warned", "thanked"});
  CHECK(shown_together({monday, another}, {tuesday}) == Shown{"sued", "thanked"});
  Article elsewhere = tuesday;
  elsewhere.origin = {101};
  CHECK(shown_together({monday}, {elsewhere}) == Shown{"warned", "sued"});
  elsewhere.origin = {};
  Article nowhere = monday;
  nowhere.origin = {};
  CHECK(shown_together({nowhere}, {elsewhere}) == Shown{"warned", "sued"});
}

/// One that says no date, from a file that was changed then.
Article make_changed(const std::string& verb, std::optional<std::int64_t> modified) {
  Article article = make_version({verb});
  article.origin.modified = modified;
  return article;
}

TEST_CASE("of versions without a date that of the file changed later is shown") {
  using Shown = std::set<std::string>;
  const Article old = make_changed("warned", 10);
  const Article young = make_changed("sued", 20);
  CHECK(shown_together({old}, {young}) == Shown{"sued"});
  CHECK(shown_together({young}, {old}) == Shown{"sued"});
  CHECK(shown_together({make_changed("warned", -5)}, {make_changed("sued", -10)}) ==
        Shown{"warned"});
  // Nothing tells, or what was seen does.
  CHECK(shown_together({old}, {make_changed("sued", 10)}) == Shown{"warned", "sued"});
  CHECK(shown_together({old}, {make_changed("sued", {})}) == Shown{"warned", "sued"});
  CHECK(shown_together({old}, {young, old}) == Shown{"warned"});
  // A date goes before, and one of one day is as good as none.
  Article monday = make_version({"warned", "2031-04-02"});
  Article tuesday = make_version({"sued", "2031-04-03"});
  monday.origin.modified = 20;
  tuesday.origin.modified = 10;
  CHECK(shown_together({monday}, {tuesday}) == Shown{"sued"});
  tuesday.published = monday.published;
  CHECK(shown_together({monday}, {tuesday}) == Shown{"warned"});
  CHECK(shown_together({monday}, {young}) == Shown{"warned", "sued"});
}

TEST_CASE("a file that was changed back is the later one, whichever graph knew it") {
  const TempFolder folder;
  Graph one = Graph::open(folder.file("1.db"), Access::kCreate);
  Graph two = Graph::open(folder.file("2.db"), Access::kCreate);
  Graph three = Graph::open(folder.file("3.db"), Access::kCreate);
  add(one, make_changed("warned", 10));
  add(two, make_changed("sued", 20));
  add(three, make_changed("warned", 30));
  merge_graph(one, two);
  CHECK(shown(one) == std::set<std::string>{"sued"});
  merge_graph(one, three);
  CHECK(shown(one) == std::set<std::string>{"warned"});
  merge_graph(two, three);
  CHECK(shown(two) == std::set<std::string>{"warned"});
  CHECK(exported(one) == exported(two));
  check_sound(one);
  // The same file read again, unchanged in what it says: only when it was changed is noted.
  Graph four = Graph::open(folder.file("4.db"), Access::kCreate);
  add(four, make_changed("warned", 10));
  CHECK(four.find(make_changed("warned", 10)) == Known::kSame);
  CHECK(four.find(make_changed("warned", 9)) == Known::kSame);
  CHECK(four.find(make_changed("warned", 30)) == Known::kElsewhere);
  CHECK_FALSE(four.add_known(make_changed("warned", 30)).value());
  CHECK(four.find(make_changed("warned", 30)) == Known::kSame);
  Graph five = Graph::open(folder.file("5.db"), Access::kCreate);
  add(five, make_changed("sued", 20));
  merge_graph(five, four);
  CHECK(shown(five) == std::set<std::string>{"warned"});
  check_sound(five);
}

TEST_CASE("when a file was changed is noted under whatever label it was read") {
  const TempFolder folder;
  Graph whole = Graph::open(folder.file("w.db"), Access::kCreate);
  Graph one = Graph::open(folder.file("1.db"), Access::kCreate);
  Graph two = Graph::open(folder.file("2.db"), Access::kCreate);
  add(whole, make_changed("warned", 10));
  add(one, make_changed("sued", 20));
  Article longer = make_changed("warned", 30);
  longer.document = "sub/1.txt";
  add(two, longer);
  merge_graph(whole, one);
  CHECK(shown(whole) == std::set<std::string>{"sued"});
  merge_graph(whole, two);
  CHECK(shown(whole) == std::set<std::string>{"warned"});
  merge_graph(two, one);
  CHECK(shown(two) == std::set<std::string>{"warned"});
  check_sound(whole);
}

TEST_CASE("putting graphs together tells what was replaced, and reading on goes on from there") {
  const TempFolder folder;
  Graph old = Graph::open(folder.file("old.db"), Access::kCreate);
  Graph young = Graph::open(folder.file("new.db"), Access::kCreate);
  const Article monday = make_version({"warned", "2031-04-02"});
  const Article tuesday = make_version({"sued", "2031-04-03"});
  add(old, monday);
  add(young, tuesday);
  const Merged merged = merge_graph(old, young);
  CHECK(merged.replaced_count == 1);
  CHECK(merged.versions.size() == 1);
  CHECK(merged.added == GraphCounts{0, 1});
  CHECK(merge_graph(young, old) == Merged{});
  CHECK(young.find(tuesday) == Known::kSame);
  CHECK(young.find(monday) == Known::kOlder);
  // The file says again what it said: that was seen, and holds.
  CHECK(young.add_known(monday).value().replaced_count == 1);
  CHECK(shown(young) == std::set<std::string>{"warned"});
  CHECK(merge_graph(young, old) == Merged{});
  CHECK(shown(young) == std::set<std::string>{"warned"});
  check_sound(young);
  // With an article go the versions that it took the place of.
  CHECK(remove_articles(old, {"1.txt"}).versions == 1);
  CHECK(old.counts() == GraphCounts{});
}

TEST_CASE("a text of which only title or date are read otherwise is not replaced") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add(graph, make_version({"warned"}));
  const Added dated = add(graph, make_version({"warned", "2031-04-02", "Warning"}));
  CHECK_FALSE(dated);
  CHECK(dated.replaced_count == 0);
  CHECK(dated.retitled_count == 1);
  CHECK(graph.counts() == GraphCounts{1, 1});
  CHECK(exported(graph).find("\"title\":\"Warning\"") != std::string::npos);
  const Added other = add(graph, make_version({"sued", "2031-04-02", "Warning"}));
  CHECK(other.replaced_count == 1);
  CHECK(other.retitled_count == 0);
  // Of one text that two graphs have with different titles one is shown, with a date if any has
  // one.
  CHECK(shown_together({make_version({"warned", "", "Z"})},
                       {make_version({"warned", "2031-04-02", "A"})})
            .size() == 1);
  Graph one = Graph::open(folder.file("1.db"), Access::kCreate);
  Graph two = Graph::open(folder.file("2.db"), Access::kCreate);
  add(one, make_version({"warned"}));
  add(two, make_version({"warned", "2031-04-02"}));
  const Merged merged = merge_graph(one, two);
  CHECK(merged.retitled_count == 1);
  CHECK(merged.replaced_count == 0);
  CHECK(merged.added.articles == 0);
  CHECK(exported(one) == exported(two));
}

/// A few versions in a few graphs, read in any order.
std::vector<Article> pick_versions(std::mt19937& random) {
  const char* kVerbs[] = {"warned", "sued", "scolded", "thanked"};
  const char* kDates[] = {"", "2031-04-02", "2031-04-03"};
  std::vector<Article> versions;
  for (unsigned i = 0; i < 1 + random() % 3; ++i) {
    versions.push_back(
        make_version({kVerbs[random() % 4], kDates[random() % 3]}, random() % 4 == 0 ? "v" : "w"));
    versions.back().origin = {static_cast<std::int64_t>(100 + random() % 2)};
    if (random() % 3 == 0) versions.back().document = "sub/1.txt";
    if (random() % 3 != 0) versions.back().origin.modified = random() % 3;
  }
  return versions;
}

TEST_CASE("versions of four graphs are put together in every order to the same bytes") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const TempFolder folder;
    std::vector<Graph> parts;
    for (int i = 0; i < 4; ++i) {
      parts.push_back(Graph::open(folder.file(fmt::format("{}.db", i)), Access::kCreate));
      for (const Article& article : pick_versions(random)) add(parts.back(), article);
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), 0U);
    std::optional<std::string> wanted;
    int number = 0;
    do {
      Graph whole = Graph::open(folder.file(fmt::format("whole{}.db", ++number)), Access::kCreate);
      for (const std::size_t i : order) merge_graph(whole, parts[i]);
      const std::string found = exported(whole);
      if (!wanted) wanted = found;
      CHECK(found == *wanted);
      check_sound(whole);
    } while (std::ranges::next_permutation(order).found);
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

/// Three versions, of which the last is shown; their exact names by their predicates.
std::map<std::string, std::string> add_three(Graph& graph) {
  std::map<std::string, std::string> names;
  for (const char* verb : {"warned", "sued", "scolded"}) {
    const Article article = make_version({verb});
    names[verb] = exact_name("1.txt", content_hash(article), kMostDigits);
    add(graph, article);
  }
  return names;
}

TEST_CASE("by its exact name one version goes, and the one before it is shown again") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  auto names = add_three(graph);
  const std::string all = exported(graph);
  const Removed middle = remove_articles(graph, {names["sued"]});
  CHECK(middle.versions == 1);
  CHECK(middle.current == GraphCounts{});
  CHECK(middle.brought_back.empty());
  CHECK(exported(graph) == all);
  const Removed last = remove_articles(graph, {names["scolded"]});
  CHECK(last.current == GraphCounts{1, 1});
  REQUIRE(last.brought_back.size() == 1);
  CHECK(names["warned"].starts_with(last.brought_back[0]));
  CHECK(shown(graph) == std::set<std::string>{"warned"});
  check_sound(graph);
  // What is shown now is what a graph shows that never knew the others.
  Graph fresh = Graph::open(folder.file("fresh.db"), Access::kCreate);
  add(fresh, make_version({"warned"}));
  CHECK(exported(graph) == exported(fresh));
  CHECK(load_snapshot(graph) == load_snapshot(fresh));
  CHECK_THROWS(remove_articles(graph, {names["scolded"]}));
}

TEST_CASE("what was removed and is read again is the newest") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  auto names = add_three(graph);
  remove_articles(graph, {names["warned"]});
  const Added back = add(graph, make_version({"warned"}));
  CHECK(back.replaced_count == 1);
  CHECK(shown(graph) == std::set<std::string>{"warned"});
  remove_articles(graph, {names["warned"]});
  CHECK(shown(graph) == std::set<std::string>{"scolded"});
  check_sound(graph);
}

TEST_CASE("a dry run tells what would go and changes nothing") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  auto names = add_three(graph);
  const std::string all = exported(graph);
  const Removed told = remove_articles(graph, {"1.txt"}, true);
  CHECK(told.versions == 2);
  CHECK(told.articles.size() == 3);
  CHECK(exported(graph) == all);
  const Removed alone = remove_articles(graph, {names["scolded"]}, true);
  CHECK(alone.brought_back.size() == 1);
  CHECK(exported(graph) == all);
  check_sound(graph);
  CHECK(remove_articles(graph, {"1.txt"}) == told);
  CHECK(graph.counts() == GraphCounts{});
}

}  // namespace versions_test
