#include "graph/profile.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>
#include <string>
#include <vector>

#include "graph/check/check.hpp"
#include "graph/error.hpp"
#include "graph/store/database.hpp"
#include "graph/store/decisions.hpp"
#include "graph/view/derived.hpp"
#include "graph/write/remove.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace profile_test {

constexpr std::size_t kShown = 3;

/// Articles of claims between a few names, some of which the rules make one.
void add_articles(Graph& graph, std::uint32_t seed, int count) {
  const Who kWhos[] = {{"Anton Verhoef", "Anton Verhoef", EntityType::kPerson},
                       {"Verhoef", "Verhoef", EntityType::kPerson},
                       {"Klow", "Klow", EntityType::kPlace},
                       {"Syldavia", "Syldavia"},
                       {"Borduria", "Borduria"},
                       {"the Fleet", "Fleet", EntityType::kOrganization}};
  const std::string kVerbs[] = {"met", "accused", "armed", "met with"};
  std::mt19937 random(seed);
  for (int i = 0; i < count; ++i) {
    const Who& subject = kWhos[random() % std::size(kWhos)];
    const Who& object = kWhos[random() % std::size(kWhos)];
    const std::string& verb = kVerbs[random() % std::size(kVerbs)];
    const std::string text = fmt::format("{} {} {}.", subject.words, verb, object.words);
    Article article{fmt::format("{}-{}.txt", seed, i), "A title", "", "", std::nullopt, text};
    if (random() % 2 == 0) article.publisher = fmt::format("Courier {}", random() % 4);
    if (random() % 2 == 0) article.published = parse_iso_date("2031-04-02");
    Claim claim = make_claim(article, text, subject, verb, object);
    claim.is_symmetric = verb.starts_with("met");
    claim.confidence = 0.1 * static_cast<double>(1 + random() % 9);
    if (random() % 4 == 0) claim.stance.polarity = Polarity::kNegative;
    if (random() % 4 == 0) claim.stance.factuality = Factuality::kPossible;
    if (random() % 3 == 0) {
      claim.attribution = Attribution{claim.object, "say", claim.object.span};
    }
    if (random() % 3 == 0) {
      Evidence other = claim.evidence.front();
      other.document = fmt::format("elsewhere-{}", random() % 5);
      claim.evidence.push_back(other);
    }
    graph.add(article, {claim});
  }
}

/// All that `show` prints of a relation.
std::string text_of(const Snapshot& snapshot, const Relation& relation) {
  const Entity& subject = snapshot.entities[relation.subject];
  const Entity& object = snapshot.entities[relation.object];
  std::string publishers;
  for (const std::string& publisher : relation.publishers) publishers += publisher + ",";
  const auto day = [](const std::optional<Date>& date) {
    return date ? format_date(*date) : std::string("-");
  };
  return fmt::format(
      "{} {}/{}/{} {}/{} {}/{}/{} {} {} {}/{}/{} {}/{}/{} {} {} {} {} “{}” {} {} {}\n", relation.id,
      subject.id, subject.name, to_string(subject.type), relation.label, relation.predicate,
      object.id, object.name, to_string(object.type), to_string(relation.event),
      relation.is_symmetric, relation.stances.certain, relation.stances.possible,
      relation.stances.denied, relation.claim_count, relation.article_count, relation.source_count,
      publishers, relation.confidence, day(relation.first), day(relation.last),
      relation.quote.sentence, relation.quote.document, relation.quote.speaker,
      relation.quote.publisher);
}

std::string text_of(const Profile& profile) {
  std::string text;
  for (const Profile::Side* side : {&profile.out, &profile.in}) {
    text += fmt::format("{} of {}\n", side->relations.size(), side->total);
    for (const std::uint32_t i : side->relations) {
      text += text_of(profile.snapshot, profile.snapshot.relations[i]);
    }
  }
  return text;
}

/// Looks every entity up by its id, and compares what is stored with what the whole graph says.
void check_profiles_of(const Graph& graph) {
  const Snapshot snapshot =
      load_snapshot(graph, {.with_quotes = false, .conditions = {.min_confidence = kLeastShown}});
  REQUIRE_FALSE(snapshot.entities.empty());
  for (const Entity& entity : snapshot.entities) {
    CAPTURE(entity.id);
    const auto stored = find_profile(graph, entity.id, {}, kShown);
    REQUIRE(stored.has_value());
    CHECK(stored->entity == entity);
    CHECK(text_of(*stored) == text_of(make_profile(graph, snapshot, entity, kShown)));
    for (const std::string& alias : entity.aliases) {
      const auto found = find_profile(graph, alias, {}, kShown);
      REQUIRE(found.has_value());
      CHECK(found->entity == snapshot.entities[*find_entity(snapshot, alias)]);
    }
  }
}

TEST_CASE("a stored profile says of an entity what the whole graph says") {
  for (std::uint32_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    const TempFolder folder;
    Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
    add_articles(graph, seed, 40);
    refresh_derived(graph.database());
    check_profiles_of(graph);
  }
}

TEST_CASE("profiles follow what people decide, and what comes and goes") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add_articles(graph, 7, 40);
  refresh_derived(graph.database());
  const auto decide = [&](DecisionKind kind, const char* entity, const char* value) {
    Transaction transaction(graph.database());
    append_decision(graph.database(), {0, kind, entity, value, "", true});
    transaction.commit();
    CHECK_FALSE(find_profile(graph, "syldavia", {}, kShown).has_value());
    refresh_derived(graph.database());
    check_profiles_of(graph);
  };
  decide(DecisionKind::kMerge, "borduria", "syldavia");
  decide(DecisionKind::kRename, "klow", "Klow upon Moltus");
  decide(DecisionKind::kHide, "fleet", "");
  CHECK_THROWS_AS(static_cast<void>(find_profile(graph, "fleet", {}, kShown)), Error);
  CHECK_THROWS_AS(static_cast<void>(find_profile(graph, "Fleet", {}, kShown)), Error);
  decide(DecisionKind::kUndo, "", "3");
  CHECK(find_profile(graph, "Fleet", {}, kShown).has_value());

  add_articles(graph, 8, 10);
  CHECK_FALSE(find_profile(graph, "syldavia", {}, kShown).has_value());
  refresh_derived(graph.database());
  check_profiles_of(graph);
  remove_articles(graph, {"7-0.txt", "7-1.txt", "8-3.txt"});
  CHECK_FALSE(find_profile(graph, "syldavia", {}, kShown).has_value());
  refresh_derived(graph.database());
  check_profiles_of(graph);
  for (const CheckResult& result : check_graph(graph)) {
    CAPTURE(result.name);
    CHECK(result.violations.empty());
  }
}

/// The id that a name finds, or what is said of one that finds none.
template <typename Find>
std::string answer(Find find) {
  try {
    return find();
  } catch (const Error& error) {
    return fmt::format("{} ({})", error.what(), error.hint());
  }
}

TEST_CASE(
    "a name finds the same, and is told to be unknown with the same hint, as in the whole graph") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add_articles(graph, 1, 40);
  refresh_derived(graph.database());
  const Snapshot snapshot = load_snapshot(graph, {.with_quotes = false});
  for (const char* name : {"Nobody", "Syl", "anton", "SYLDAVIA", "the fleet", "Verhoef", "klow",
                           "Kloww", "S", "v", "verhoef anton", "?", "ein Syldavia"}) {
    for (const bool prefers_actors : {false, true}) {
      CAPTURE(name);
      CAPTURE(prefers_actors);
      const FindOptions find{nullptr, prefers_actors};
      const auto whole = [&] { return snapshot.entities[get_entity(snapshot, name, find)].id; };
      const auto stored = [&] { return find_profile(graph, name, find, kShown)->entity.id; };
      CHECK(answer(stored) == answer(whole));
    }
  }
}

}  // namespace profile_test
