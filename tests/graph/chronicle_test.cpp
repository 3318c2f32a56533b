#include "graph/chronicle.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "graph/session.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace chronicle_test {

struct Told {
  std::string document;
  std::string published;  ///< empty: unknown
  std::string verb = "arms";
  Stance stance{};
  std::string speaker{};  ///< empty: the article itself
  std::string from{};     ///< of the claim's own time
  std::string to{};
};

void add(Graph& graph, const Told& told) {
  Article article;
  article.document = told.document;
  article.published = parse_iso_date(told.published);
  article.text = "In " + told.document + " Ruritania " + told.verb + " Borduria.";
  Claim claim = make_claim(article, article.text, {"Ruritania", "Ruritania"}, told.verb,
                           {"Borduria", "Borduria"});
  claim.stance = told.stance;
  if (!told.speaker.empty()) {
    Participant speaker;
    speaker.id = speaker.name = told.speaker;
    speaker.type = EntityType::kPerson;
    claim.attribution = Attribution{speaker, "say", {}};
  }
  if (!told.from.empty()) {
    claim.time = TimeRange{"then", parse_iso_date(told.from), parse_iso_date(told.to), "month"};
  }
  graph.add(article, {claim});
}

constexpr Stance kDenied{Polarity::kNegative, Factuality::kCertain};

/// "2031-03..2031-03 stated 2 claims 2 sources by ola: a".
std::string line_of(const ChronicleEntry& entry) {
  const auto month = [](const std::optional<Month>& each) {
    return each ? format_date(*each / 1).substr(0, 7) : std::string("none");
  };
  return fmt::format("{}..{} {} {} claims {} sources by {}: {}", month(entry.first),
                     month(entry.last), to_string(entry.stance), entry.claim_count,
                     entry.source_count, entry.speaker.empty() ? "itself" : entry.speaker,
                     entry.quote.document);
}

std::vector<std::string> lines_of(const Graph& graph, const std::set<std::string>& relations,
                                  const SnapshotOptions& options = {}) {
  std::vector<std::string> lines;
  for (const ChronicleEntry& entry : load_chronicle(graph, relations, options)) {
    lines.push_back(line_of(entry));
  }
  return lines;
}

std::set<std::string> relations_of(const Graph& graph) {
  std::set<std::string> ids;
  for (const Relation& relation : load_snapshot(graph).relations) ids.insert(relation.id);
  return ids;
}

TEST_CASE("claims of one month, stance and speaker are one entry; undated ones come last") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add(graph, {"undated", ""});
  add(graph, {"may", "2031-05-02"});
  add(graph, {"march-late", "2031-03-30"});
  add(graph, {"march-early", "2031-03-01"});
  add(graph, {"march-denied", "2031-03-05", "arms", kDenied, "ola"});
  add(graph, {"march-said", "2031-03-05", "arms", {}, "ola"});
  add(graph, {"year", "2031-06-01", "arms", {}, "", "2030-01-01", "2030-12-31"});
  CHECK(
      lines_of(graph, relations_of(graph)) ==
      std::vector<std::string>{"2030-01..2030-12 stated 1 claims 1 sources by itself: year",
                               "2031-03..2031-03 stated 1 claims 1 sources by ola: march-said",
                               "2031-03..2031-03 stated 2 claims 2 sources by itself: march-early",
                               "2031-03..2031-03 denied 1 claims 1 sources by ola: march-denied",
                               "2031-05..2031-05 stated 1 claims 1 sources by itself: may",
                               "none..none stated 1 claims 1 sources by itself: undated"});
}

TEST_CASE("a chronicle has the relations that are asked for, in their order within a month") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add(graph, {"c", "2031-03-02", "sues"});
  add(graph, {"b", "2031-03-03", "feeds"});
  add(graph, {"a", "2031-03-04", "arms"});
  const auto all = lines_of(graph, relations_of(graph));
  REQUIRE(all.size() == 3);
  CHECK(all[0].ends_with(": a"));
  CHECK(all[1].ends_with(": b"));
  CHECK(all[2].ends_with(": c"));
  const Snapshot snapshot = load_snapshot(graph);
  CHECK(lines_of(graph, {snapshot.relations[1].id}) == std::vector<std::string>{all[1]});
  CHECK(lines_of(graph, {}).empty());
}

TEST_CASE("what is asked of claims is asked before they are put together") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add(graph, {"early", "2031-03-02"});
  add(graph, {"late", "2031-03-20"});
  add(graph, {"undated", ""});
  SnapshotOptions options;
  options.conditions.since = parse_iso_date("2031-03-10");
  const std::string late = "2031-03..2031-03 stated 1 claims 1 sources by itself: late";
  const std::string undated = "none..none stated 1 claims 1 sources by itself: undated";
  CHECK(lines_of(graph, relations_of(graph), options) == std::vector<std::string>{late});
  options.conditions.undated = Undated::kKept;
  CHECK(lines_of(graph, relations_of(graph), options) == std::vector<std::string>{late, undated});
  options.conditions.undated = Undated::kAlone;
  CHECK(lines_of(graph, relations_of(graph), options) == std::vector<std::string>{undated});
}

TEST_CASE("what is stored of each entity tells the same as the whole graph") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add(graph, {"c", "2031-03-02", "sues"});
  add(graph, {"b", "2031-03-03", "feeds", kDenied, "ola"});
  add(graph, {"a", "", "arms"});
  CHECK_FALSE(find_chronicle(graph, "Ruritania", "Borduria", {}));
  Session(graph).finish();
  const Snapshot whole = load_snapshot(graph, {.with_quotes = false});
  const Entity& from = whole.entities[get_entity(whole, "Ruritania")];
  const Entity& to = whole.entities[get_entity(whole, "Borduria")];
  for (const bool is_turned : {false, true}) {
    const Entity& first = is_turned ? to : from;
    const Entity& second = is_turned ? from : to;
    const auto found = find_chronicle(graph, first.name, second.name, {});
    const Chronicle made = make_chronicle(graph, first, second, whole, {});
    REQUIRE(found);
    CHECK(found->from == made.from);
    CHECK(found->to == made.to);
    CHECK(found->entries.size() == 3);
    CHECK(found->entries == made.entries);
    CHECK(found->snapshot.relations.size() == 3);
  }
  CHECK_THROWS_AS((void)find_chronicle(graph, "Ruritania", "Syldavia", {}), Error);
}

}  // namespace chronicle_test
