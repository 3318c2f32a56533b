#include "graph/link/link_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "graph/check/check.hpp"
#include "graph/claim_json.hpp"
#include "graph/graph.hpp"
#include "graph/store/database.hpp"
#include "graph/store/decisions.hpp"
#include "graph/view/derived.hpp"
#include "graph/write/remove.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace link_table_test {

const char* const kNames[] = {"Muhammad Qaddur", "Mohamed Kaddur", "Anton Verhoef",
                              "Verhoef",         "A. Verhoef",     "Anton Verhoef Jr."};

void add(Graph& graph, const std::string& name) {
  const std::string text = name + " met Syldavia.";
  const Article article{name, "", "", "", std::nullopt, text};
  const Who who{name, name, EntityType::kPerson};
  graph.add(article, {make_claim(article, text, who, "met", {"Syldavia", "Syldavia"})});
}

std::string export_claims(const Graph& graph) {
  std::string lines;
  for_each_claim(graph, [&](const Claim& claim) { lines += write_claim_line(claim) + '\n'; });
  return lines;
}

bool are_links_sound(const Graph& graph) {
  const auto results = check_graph(graph);
  const auto links = std::ranges::find(results, "links", &CheckResult::name);
  return links != results.end() && links->violations.empty();
}

TEST_CASE("stored links are those that readers find while there are none") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  for (const char* name : kNames) add(graph, name);
  CHECK_FALSE(are_links_fresh(graph.database()));
  const std::string before = export_claims(graph);
  refresh_derived(graph.database());
  CHECK(are_links_fresh(graph.database()));
  CHECK(read_links(graph.database()) ==
        compute_links(graph.database(), load_units(graph.database())));
  CHECK_FALSE(read_links(graph.database()).empty());
  CHECK(export_claims(graph) == before);
  CHECK(are_links_sound(graph));
}

TEST_CASE("adding and removing make stored links stale") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  for (const char* name : kNames) add(graph, name);
  refresh_derived(graph.database());
  add(graph, "Bente Verhoef");
  CHECK_FALSE(are_links_fresh(graph.database()));
  CHECK(are_links_sound(graph));  // nobody reads what is stored
  refresh_derived(graph.database());
  remove_articles(graph, {"Bente Verhoef"});
  CHECK_FALSE(are_links_fresh(graph.database()));
  refresh_derived(graph.database());
  add(graph, "Anton Verhoef");  // there already
  CHECK(are_links_fresh(graph.database()));
}

TEST_CASE("links that were stored by other rules are stale") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  for (const char* name : kNames) add(graph, name);
  refresh_derived(graph.database());
  const auto links = read_links(graph.database());
  for (const char* mark : {"links", "links 0"}) {
    CAPTURE(mark);
    Transaction transaction(graph.database());
    graph.database().run("DELETE FROM links");
    graph.database().run("UPDATE fresh SET name = ? WHERE name LIKE 'links%'",
                         std::string_view(mark));
    transaction.commit();
    CHECK_FALSE(are_links_fresh(graph.database()));
    CHECK(load_links(graph.database(), load_units(graph.database())) == links);
    refresh_derived(graph.database());
    CHECK(are_links_fresh(graph.database()));
    CHECK(read_links(graph.database()) == links);
    CHECK(graph.database().find_int("SELECT count(*) FROM fresh") == 2);
  }
}

TEST_CASE("the order of adding, with links stored on the way or not, never shows") {
  std::vector<std::string> exports;
  for (std::size_t round = 0; round < std::size(kNames); ++round) {
    const TempFolder folder;
    Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
    for (std::size_t i = 0; i < std::size(kNames); ++i) {
      add(graph, kNames[(i * 5 + round) % std::size(kNames)]);
      if (round % 2 == 0) refresh_derived(graph.database());
    }
    exports.push_back(export_claims(graph));
    CHECK(exports.back() == exports.front());
  }
}

TEST_CASE("a link that another program changed is found by check and made anew") {
  for (const char* damage :
       {"DELETE FROM links", "UPDATE links SET score = 0.51", "UPDATE links SET rule = 'magic'"}) {
    CAPTURE(damage);
    const TempFolder folder;
    Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
    for (const char* name : kNames) add(graph, name);
    refresh_derived(graph.database());
    graph.database().execute(damage);
    CHECK_FALSE(are_links_sound(graph));
    {
      Transaction transaction(graph.database());
      rebuild_derived(graph.database());
      transaction.commit();
    }
    CHECK(are_links_sound(graph));
  }
}

TEST_CASE("decisions hold over links, and an undo gives back the bytes of the export") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  for (const char* name : kNames) add(graph, name);
  refresh_derived(graph.database());
  const std::string before = export_claims(graph);
  const Decision decisions[] = {
      {0, DecisionKind::kSplit, "mohamed-kaddur", "", "", true},
      {0, DecisionKind::kMerge, "anton-verhoef-jr", "anton-verhoef", "", true},
      {0, DecisionKind::kRename, "verhoef", "The Admiral", "", true},
      {0, DecisionKind::kRetype, "mohamed-kaddur", "organization", "", true},
      {0, DecisionKind::kHide, "verhoef", "", "", true},
  };
  std::int64_t number = 0;
  for (const Decision& decision : decisions) {
    CAPTURE(decision.entity);
    append_decision(graph.database(), decision);
    CHECK(export_claims(graph) != before);
    remove_articles(graph, {"Verhoef", "Mohamed Kaddur"});
    add(graph, "Mohamed Kaddur");
    add(graph, "Verhoef");
    CHECK(export_claims(graph) != before);
    append_decision(graph.database(),
                    {0, DecisionKind::kUndo, "", std::to_string(number + 1), "", true});
    number += 2;
    CHECK(export_claims(graph) == before);
  }
}

}  // namespace link_table_test
