#include "graph/view/outline.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "graph/connections.hpp"
#include "graph/contradictions.hpp"
#include "graph/filter.hpp"
#include "graph/overview.hpp"
#include "graph/store/database.hpp"
#include "graph/view/derived.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace outline_test {

/// Many claims between few names, so that relations have several sources and sentences, and costs
/// tie.
void add_articles(Graph& graph, std::uint32_t seed, int first, int count) {
  const Who kWhos[] = {{"Klow", "Klow", EntityType::kPlace},
                       {"Syldavia", "Syldavia"},
                       {"Borduria", "Borduria"},
                       {"Zympathia", "Zympathia"},
                       {"Anton Verhoef", "Anton Verhoef", EntityType::kPerson},
                       {"Bente Strand", "Bente Strand", EntityType::kPerson},
                       {"Fleet", "Fleet", EntityType::kOrganization},
                       {"Treaty", "Treaty", EntityType::kDocument},
                       {"Aardal", "Aardal", EntityType::kPlace}};
  const std::string kVerbs[] = {"met", "accused", "armed", "be ruler of"};
  std::mt19937 random(seed);
  for (int i = first; i < first + count; ++i) {
    const Who& subject = kWhos[random() % std::size(kWhos)];
    const Who& object = kWhos[random() % std::size(kWhos)];
    const std::string& verb = kVerbs[random() % std::size(kVerbs)];
    const std::string once = fmt::format("{} {} {}.", subject.words, verb, object.words);
    std::string again;
    if (i % 3 == 0) again = fmt::format("{} {} {} again.", subject.words, verb, object.words);
    const Article article{fmt::format("{}.txt", i), "", "", "", std::nullopt, once + ' ' + again};
    Claim claim = make_claim(article, once, subject, verb, object);
    claim.is_symmetric = verb == "met";
    claim.confidence = 0.2 * static_cast<double>(1 + random() % 4);
    claim.right = 0.25 * static_cast<double>(1 + random() % 4);
    if (random() % 4 == 0) claim.stance.polarity = Polarity::kNegative;
    std::vector<Claim> claims = {claim};
    if (!again.empty()) {
      claims.push_back(make_claim(article, again, subject, verb, object));
      claims.back().is_symmetric = claim.is_symmetric;
    }
    graph.add(article, claims);
  }
}

std::string text_of(const Snapshot& snapshot, std::uint32_t index) {
  const Relation& relation = snapshot.relations[index];
  return fmt::format("{} {} {} {} {} {}\n", relation.id, snapshot.entities[relation.subject].id,
                     snapshot.entities[relation.object].id, relation.claim_count,
                     relation.source_count, relation.right);
}

std::string text_of(const Overview& overview) {
  std::string text;
  for (const std::uint32_t i : overview.relations) text += text_of(overview.snapshot, i);
  for (const EntityRank& rank : overview.entities) {
    const Entity& entity = overview.snapshot.entities[rank.entity];
    text +=
        fmt::format("{} {} {} {} {} {} {}\n", entity.id, entity.mention_count,
                    entity.aliases.size(), rank.page_rank, rank.weighted_degree, rank.out, rank.in);
  }
  return text;
}

std::string text_of(const Connections& connections) {
  std::string text = fmt::format("{} – {}\n", connections.from.id, connections.to.id);
  for (const Path& path : connections.paths) {
    text += fmt::format("{}:\n", path.cost);
    for (const Hop& hop : path.hops) {
      text += fmt::format("{} {} {} {} {}", connections.snapshot.entities[hop.from].id,
                          connections.snapshot.entities[hop.to].id, hop.is_forward, hop.other_count,
                          text_of(connections.snapshot, hop.relation));
    }
  }
  return text;
}

/// Sorted; of each its relation as the snapshot has it.
std::vector<std::string> texts_of(const std::vector<Contradiction>& contradictions,
                                  const Snapshot& snapshot) {
  std::vector<std::string> texts;
  for (const Contradiction& each : contradictions) {
    const auto relation = std::ranges::find(snapshot.relations, each.relation, &Relation::id);
    REQUIRE(relation != snapshot.relations.end());
    const auto index = static_cast<std::uint32_t>(relation - snapshot.relations.begin());
    texts.push_back(text_of(snapshot, index) + each.affirmed.sentence + each.denied.sentence);
  }
  std::ranges::sort(texts);
  return texts;
}

/// What is not cut is left out with all that it alone connects.
Snapshot load_shown(const Graph& graph) {
  return filter(
      load_snapshot(graph, {.with_quotes = false, .conditions = {.min_confidence = kLeastShown}}),
      {});
}

/// How many disputes there were to compare.
std::size_t check_answers(const Graph& graph) {
  const Snapshot shown = load_shown(graph);
  for (const std::size_t count : {1U, 4U, 100U}) {
    const auto stored = find_overview(graph, count);
    REQUIRE(stored.has_value());
    CHECK(text_of(*stored) == text_of(make_overview(shown, count)));
  }
  const auto disputes = find_disputes(graph);
  REQUIRE(disputes.has_value());
  const auto expected = load_contradictions(graph, {.conditions = {.min_confidence = kLeastShown}});
  CHECK(texts_of(disputes->contradictions, disputes->snapshot) == texts_of(expected, shown));
  for (const Entity& from : shown.entities) {
    for (const Entity& to : shown.entities) {
      CAPTURE(from.id);
      CAPTURE(to.id);
      for (const bool with_others : {false, true}) {
        const auto stored = find_connections(graph, from.id, to.id, {{}, 5, with_others});
        REQUIRE(stored.has_value());
        CHECK(text_of(*stored) == text_of(make_connections(from, to, shown, 5)));
      }
    }
  }
  return expected.size();
}

TEST_CASE(
    "paths, ranks and disputes from what is stored are those of the whole graph, to the bit") {
  std::size_t disputes = 0;
  for (std::uint32_t seed = 1; seed <= 6; ++seed) {
    CAPTURE(seed);
    const TempFolder folder;
    Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
    add_articles(graph, seed, 0, 40);
    CHECK_FALSE(find_overview(graph, 5).has_value());
    CHECK_FALSE(find_connections(graph, "syldavia", "borduria", {}).has_value());
    CHECK_FALSE(find_disputes(graph).has_value());
    refresh_derived(graph.database());
    disputes += check_answers(graph);
    // Entities and relations that come one by one have later rows than their order says.
    for (int i = 0; i < 8; ++i) {
      add_articles(graph, 100 + static_cast<std::uint32_t>(i), 40 + i, 1);
      refresh_derived(graph.database());
    }
    disputes += check_answers(graph);
  }
  CHECK(disputes > 0);
}

TEST_CASE("all relations between the two of a hop are there for those who ask") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add_articles(graph, 3, 0, 200);
  refresh_derived(graph.database());
  const auto best = find_connections(graph, "Syldavia", "Borduria", {{}, 1, false});
  const auto all = find_connections(graph, "Syldavia", "Borduria", {{}, 1, true});
  REQUIRE(best->paths.size() == 1);
  CHECK(best->snapshot.relations.size() == best->paths[0].hops.size());
  std::size_t wanted = 0;
  for (const Hop& hop : best->paths[0].hops) wanted += hop.other_count + 1;
  CHECK(all->snapshot.relations.size() == wanted);
  CHECK(wanted > best->snapshot.relations.size());
}

}  // namespace outline_test
