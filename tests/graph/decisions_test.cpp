#include "graph/store/decisions.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "graph/check/check.hpp"
#include "graph/claim_json.hpp"
#include "graph/error.hpp"
#include "graph/graph.hpp"
#include "graph/store/database.hpp"
#include "graph/view/entity_table.hpp"
#include "graph/write/remove.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace decisions_test {

void add(Graph& graph, const std::string& document, const Who& subject, const std::string& verb,
         const Who& object) {
  const std::string text = subject.words + ' ' + verb + ' ' + object.words + '.';
  const Article article{document, "", "", "", std::nullopt, text};
  graph.add(article, {make_claim(article, text, subject, verb, object)});
}

const Who kRuritania{"Ruritania", "Ruritania"};
const Who kKingdom{"the kingdom", "Kingdom of Ruritania"};
const Who kRudolf{"Rudolf Rassendyll", "Rudolf Rassendyll", EntityType::kPerson};
const Who kRassendyll{"Rassendyll", "Rassendyll", EntityType::kPerson};
const Who kBorduria{"Borduria", "Borduria"};

Graph make_graph(const TempFolder& folder) {
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add(graph, "a", kRuritania, "fed", kBorduria);
  add(graph, "b", kKingdom, "fed", kBorduria);
  add(graph, "c", kRudolf, "visited", kBorduria);
  add(graph, "d", kRassendyll, "left", kBorduria);
  return graph;
}

void decide(Graph& graph, DecisionKind kind, const std::string& entity, const std::string& value) {
  append_decision(graph.database(), {0, kind, entity, value, "", true});
}

std::string export_claims(const Graph& graph) {
  std::string lines;
  for_each_claim(graph, [&](const Claim& claim) { lines += write_claim_line(claim) + '\n'; });
  return lines;
}

const Entity* find(const Snapshot& snapshot, const std::string& id) {
  const auto found = std::ranges::find(snapshot.entities, id, &Entity::id);
  return found == snapshot.entities.end() ? nullptr : &*found;
}

/// One of two namesakes is in the news.
void name_moen(Graph& graph, const std::string& document, const std::string& country) {
  const Article article{document, "", "", "", std::nullopt, "Dirk Moen met Borduria."};
  Claim claim = make_claim(article, article.text, {"Dirk Moen", "Dirk Moen", EntityType::kPerson},
                           "met", kBorduria);
  claim.subject.country = country;
  graph.add(article, {claim});
}

bool is_sound(const Graph& graph) {
  return std::ranges::all_of(check_graph(graph),
                             [](const CheckResult& result) { return result.violations.empty(); });
}

TEST_CASE("a merge shows one entity as another and rewrites nothing") {
  const TempFolder folder;
  Graph graph = make_graph(folder);
  decide(graph, DecisionKind::kMerge, "kingdom-of-ruritania", "ruritania");
  const Snapshot snapshot = load_snapshot(graph);
  CHECK(find(snapshot, "kingdom-of-ruritania") == nullptr);
  const Entity* ruritania = find(snapshot, "ruritania");
  REQUIRE(ruritania != nullptr);
  CHECK(ruritania->name == "Ruritania");
  CHECK(ruritania->aliases == std::vector<std::string>{"Kingdom of Ruritania"});
  CHECK(ruritania->article_count == 2);
  CHECK(std::ranges::count(snapshot.relations, 2U, &Relation::claim_count) == 1);
  CHECK(graph.database().find_int("SELECT count(*) FROM entities") == 5);
  CHECK(is_sound(graph));
}

TEST_CASE("a split undoes what a rule or a person merged") {
  const TempFolder folder;
  Graph graph = make_graph(folder);
  CHECK(find(load_snapshot(graph), "rassendyll") == nullptr);
  CHECK(find_merged_id(graph.database(), "Rassendyll") == "rassendyll");
  CHECK_FALSE(find_merged_id(graph.database(), "Borduria").has_value());
  decide(graph, DecisionKind::kSplit, "rassendyll", "");
  CHECK(find(load_snapshot(graph), "rassendyll") != nullptr);
  CHECK_FALSE(find_merged_id(graph.database(), "Rassendyll").has_value());
  decide(graph, DecisionKind::kMerge, "rassendyll", "ruritania");
  CHECK(find_merged_id(graph.database(), "Rassendyll") == "rassendyll");
  decide(graph, DecisionKind::kSplit, "rassendyll", "");
  CHECK(find(load_snapshot(graph), "rassendyll") != nullptr);
}

TEST_CASE("what was decided of one of two namesakes stays with it when the other is named more") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const auto countries = [&] {
    std::string shown;
    for (const Entity& entity : load_snapshot(graph).entities) {
      if (entity.name == "Dirk Moen") shown += entity.country + ' ';
    }
    return shown;
  };
  for (const char* document : {"n1", "n2", "n3"}) name_moen(graph, document, "NLD");
  CHECK(decided_id(graph.database(), "dirk-moen") == "dirk-moen");
  name_moen(graph, "o1", "NOR");
  CHECK(countries() == "NLD NOR ");
  const std::string id = decided_id(graph.database(), "dirk-moen");
  CHECK(id == "dirk-moen--person-nld");
  CHECK(decided_id(graph.database(), "dirk-moen--person-nor") == "dirk-moen--person-nor");
  CHECK(decided_id(graph.database(), "borduria") == "borduria");
  decide(graph, DecisionKind::kRetype, id, "thing");
  decide(graph, DecisionKind::kHide, id, "");
  CHECK(countries() == "NOR ");
  for (const char* document : {"o2", "o3", "o4", "o5", "o6"}) name_moen(graph, document, "NOR");
  CHECK(find(load_snapshot(graph), "dirk-moen")->country == "NOR");
  CHECK(countries() == "NOR ");
  CHECK(is_sound(graph));
}

TEST_CASE("a merge of one who has a namesake only since can be split again") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add(graph, "c", kRudolf, "visited", kBorduria);
  for (const char* document : {"n1", "n2"}) name_moen(graph, document, "NLD");
  decide(graph, DecisionKind::kMerge, decided_id(graph.database(), "dirk-moen"),
         "rudolf-rassendyll");
  name_moen(graph, "o1", "NOR");
  CHECK(find(load_snapshot(graph), "dirk-moen") == nullptr);
  const auto merged = find_merged_id(graph.database(), "dirk-moen");
  REQUIRE(merged.has_value());
  decide(graph, DecisionKind::kSplit, *merged, "");
  CHECK(find(load_snapshot(graph), "dirk-moen") != nullptr);
}

TEST_CASE("names, types and what is hidden are as decided") {
  const TempFolder folder;
  Graph graph = make_graph(folder);
  decide(graph, DecisionKind::kRename, "ruritania", "Free Ruritania");
  decide(graph, DecisionKind::kRetype, "borduria", "organization");
  decide(graph, DecisionKind::kHide, "kingdom-of-ruritania", "");
  const Snapshot snapshot = load_snapshot(graph);
  CHECK(find(snapshot, "ruritania")->name == "Free Ruritania");
  CHECK(find(snapshot, "ruritania")->aliases == std::vector<std::string>{"Ruritania"});
  CHECK(find(snapshot, "borduria")->type == EntityType::kOrganization);
  CHECK(find(snapshot, "kingdom-of-ruritania") == nullptr);
  CHECK(snapshot.relations.size() == 3);
  CHECK(export_claims(graph).find("Kingdom") == std::string::npos);
  CHECK(is_sound(graph));
}

TEST_CASE("after an undo the graph is exported to the byte as before the decision") {
  const TempFolder folder;
  Graph graph = make_graph(folder);
  std::vector<std::string> exports = {export_claims(graph)};
  const struct {
    DecisionKind kind;
    const char* entity;
    const char* value;
  } rows[] = {
      {DecisionKind::kMerge, "kingdom-of-ruritania", "ruritania"},
      {DecisionKind::kSplit, "rassendyll", ""},
      {DecisionKind::kRename, "ruritania", "Free Ruritania"},
      {DecisionKind::kRetype, "ruritania", "place"},
      {DecisionKind::kHide, "borduria", ""},
  };
  for (const auto& row : rows) {
    decide(graph, row.kind, row.entity, row.value);
    exports.push_back(export_claims(graph));
    CHECK(exports.back() != exports[exports.size() - 2]);
  }
  for (std::size_t i = std::size(rows); i > 0; --i) {
    const auto last = last_active(read_decisions(graph.database()));
    REQUIRE(last.has_value());
    CHECK(last->number == static_cast<std::int64_t>(i));
    decide(graph, DecisionKind::kUndo, "", std::to_string(last->number));
    CHECK(export_claims(graph) == exports[i - 1]);
  }
  CHECK_FALSE(last_active(read_decisions(graph.database())).has_value());
  decide(graph, DecisionKind::kUndo, "", "10");  // the undo of the first
  CHECK(export_claims(graph) == exports[1]);
  CHECK(is_sound(graph));
}

TEST_CASE("only a decision that holds can be undone") {
  const TempFolder folder;
  Graph graph = make_graph(folder);
  CHECK_THROWS_AS(decide(graph, DecisionKind::kUndo, "", "1"), Error);
  decide(graph, DecisionKind::kHide, "borduria", "");
  decide(graph, DecisionKind::kUndo, "", "1");
  CHECK_THROWS_AS(decide(graph, DecisionKind::kUndo, "", "1"), Error);
  CHECK_THROWS_AS(decide(graph, DecisionKind::kUndo, "", "x"), Error);
}

TEST_CASE("decisions hold for articles that are removed and added again") {
  const TempFolder folder;
  Graph graph = make_graph(folder);
  decide(graph, DecisionKind::kMerge, "kingdom-of-ruritania", "ruritania");
  decide(graph, DecisionKind::kRename, "ruritania", "Free Ruritania");
  const std::string before = export_claims(graph);
  remove_articles(graph, {"a", "b"});
  CHECK(find(load_snapshot(graph), "ruritania") == nullptr);
  add(graph, "b", kKingdom, "fed", kBorduria);
  CHECK(find(load_snapshot(graph), "kingdom-of-ruritania") != nullptr);  // nothing to go into yet
  add(graph, "a", kRuritania, "fed", kBorduria);
  CHECK(export_claims(graph) == before);
}

TEST_CASE("of decisions that contradict each other the later holds") {
  const auto merge = [](std::int64_t number, const char* from, const char* to) {
    return Decision{number, DecisionKind::kMerge, from, to, "", true};
  };
  using Links = std::map<std::string, std::string>;
  CHECK(replay({merge(1, "a", "b"), merge(2, "a", "c")}).merged_into == Links{{"a", "c"}});
  CHECK(replay({merge(1, "a", "b"), merge(2, "b", "a")}).merged_into == Links{{"b", "a"}});
  CHECK(replay({merge(1, "a", "b"), merge(2, "b", "c"), merge(3, "c", "a")}).merged_into ==
        Links{{"a", "b"}, {"c", "a"}});
  CHECK(replay({merge(1, "a", "a")}).merged_into.empty());
}

TEST_CASE("a log that another program spoilt is an error, and found by check") {
  const char* const damages[] = {
      "UPDATE decisions SET kind = 'marry'",
      "UPDATE decisions SET kind = 'retype', value = 'ghost'",
      "UPDATE decisions SET kind = 'undo', value = '7'",
      "UPDATE decisions SET entity = ''",
  };
  for (const char* damage : damages) {
    CAPTURE(damage);
    const TempFolder folder;
    Graph graph = make_graph(folder);
    decide(graph, DecisionKind::kMerge, "kingdom-of-ruritania", "ruritania");
    graph.database().execute(damage);
    CHECK_THROWS_AS(static_cast<void>(load_snapshot(graph)), Error);
    CHECK_FALSE(is_sound(graph));
  }
}

}  // namespace decisions_test
