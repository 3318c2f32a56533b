#include "graph/graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "graph/check/check.hpp"
#include "graph/claim_json.hpp"
#include "graph/error.hpp"
#include "graph/profile.hpp"
#include "graph/relation_index.hpp"
#include "graph/session.hpp"
#include "graph/store/database.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace graph_test {

struct Reading {
  Article article;
  std::vector<Claim> claims;
};

Reading read_trade() {
  Reading reading;
  reading.article = {"trade.txt",
                     "Grain deal",
                     "The Strelsau Courier",
                     "",
                     parse_iso_date("2031-04-02"),
                     "Ruritania ships grain to Syldavia. Borduria denied arming Ruritania.\n"};
  const Article& article = reading.article;
  Claim ships = make_claim(article, "Ruritania ships grain to Syldavia.",
                           {"Ruritania", "Ruritania"}, "ships grain to", {"Syldavia", "Syldavia"});
  ships.arguments.push_back(
      {"object", "grain", find_span(article, "grain"),
       name_participant(article, "grain", "grain", EntityType::kThing, ships.evidence[0].span)});
  ships.event = Event::kAid;
  ships.subject.aliases = {"Strelsau", "the kingdom"};
  Claim arms = make_claim(article, "Borduria denied arming Ruritania.", {"Borduria", "Borduria"},
                          "arming", {"Ruritania", "Ruritania"});
  arms.stance.polarity = Polarity::kNegative;
  arms.attribution = Attribution{arms.subject, "deny", find_span(article, "denied")};
  reading.claims = {ships, arms};
  return reading;
}

Reading read_summit() {
  Reading reading;
  reading.article = {"summit.txt",
                     "",
                     "",
                     "https://example.org/summit",
                     std::nullopt,
                     "King Rudolf Rassendyll met Ottokar in Klow. Ruritania ships grain to "
                     "Syldavia. Rassendyll may visit Borduria.\n"};
  const Article& article = reading.article;
  const Who king{"Rudolf Rassendyll", "Rudolf Rassendyll", EntityType::kPerson};
  Claim met = make_claim(article, "King Rudolf Rassendyll met Ottokar in Klow.", king, "met",
                         {"Ottokar", "Muskar Ottokar", EntityType::kPerson});
  met.is_symmetric = true;
  met.event = Event::kConsult;
  met.time =
      TimeRange{"in Klow", parse_iso_date("2031-03-01"), parse_iso_date("2031-03-31"), "month"};
  Claim ships = make_claim(article, "Ruritania ships grain to Syldavia.",
                           {"Ruritania", "Ruritania"}, "ships grain to", {"Syldavia", "Syldavia"});
  ships.confidence = 0.95;
  Claim visit = make_claim(article, "Rassendyll may visit Borduria.",
                           {"Rassendyll", "Rassendyll", EntityType::kPerson}, "visit",
                           {"Borduria", "Borduria"});
  visit.stance.factuality = Factuality::kPossible;
  reading.claims = {met, ships, visit};
  return reading;
}

std::string export_claims(const Graph& graph) {
  std::string lines;
  for_each_claim(graph, [&](const Claim& claim) { lines += write_claim_line(claim) + '\n'; });
  return lines;
}

const Entity& entity(const Snapshot& snapshot, std::string_view id) {
  const auto found = std::ranges::find(snapshot.entities, id, &Entity::id);
  REQUIRE(found != snapshot.entities.end());
  return *found;
}

const Relation& relation(const Snapshot& snapshot, std::string_view subject,
                         std::string_view predicate) {
  const auto found = std::ranges::find_if(snapshot.relations, [&](const Relation& edge) {
    return snapshot.entities[edge.subject].id == subject && edge.predicate == predicate;
  });
  REQUIRE(found != snapshot.relations.end());
  return *found;
}

TEST_CASE("adding the same article again changes nothing") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const Reading trade = read_trade();
  CHECK_FALSE(graph.contains(trade.article));
  CHECK(graph.add(trade.article, trade.claims));
  const std::string before = export_claims(graph);
  CHECK(graph.contains(trade.article));
  CHECK_FALSE(graph.add(trade.article, trade.claims));
  CHECK(export_claims(graph) == before);
  CHECK(graph.counts() == GraphCounts{1, 2});
}

TEST_CASE("a claim comes back as it went in") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const Reading trade = read_trade();
  graph.add(trade.article, trade.claims);
  std::vector<Claim> stored;
  for_each_claim(graph, [&](const Claim& claim) { stored.push_back(claim); });
  REQUIRE(stored.size() == 2);
  Claim denial = trade.claims[1];
  // Names are resolved over the whole graph, and so the aliases of Ruritania reach this claim too.
  denial.object.aliases = trade.claims[0].subject.aliases;
  CHECK(write_claim_line(stored[0]) == write_claim_line(trade.claims[0]));
  CHECK(write_claim_line(stored[1]) == write_claim_line(denial));
  CHECK(stored[0] == trade.claims[0]);
}

TEST_CASE("the order of adding never shows") {
  const TempFolder folder;
  std::vector<Reading> readings = {read_trade(), read_summit()};
  std::string claims;
  Snapshot snapshot;
  for (int round = 0; round < 2; ++round) {
    Graph graph = Graph::open(folder.file(fmt::format("{}.db", round)), Access::kCreate);
    for (const Reading& reading : readings) graph.add(reading.article, reading.claims);
    if (round == 0) {
      claims = export_claims(graph);
      snapshot = load_snapshot(graph);
    } else {
      CHECK(export_claims(graph) == claims);
      CHECK(load_snapshot(graph) == snapshot);
    }
    std::ranges::reverse(readings);
    for (Reading& reading : readings) std::ranges::reverse(reading.claims);
  }
}

TEST_CASE("a snapshot merges claims into relations with their counts, dates and best quote") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  for (const Reading& reading : {read_trade(), read_summit()}) {
    graph.add(reading.article, reading.claims);
  }
  const Snapshot snapshot = load_snapshot(graph);
  const Relation& ships = relation(snapshot, "ruritania", "ships grain to");
  CHECK(ships.claim_count == 2);
  CHECK(ships.article_count == 2);
  CHECK(ships.source_count == 2);
  CHECK(ships.stances == StanceCounts{2, 0, 0});
  CHECK(ships.event == Event::kAid);
  CHECK(ships.confidence == 0.95);
  CHECK(ships.quote.document == "summit.txt");
  CHECK(ships.quote.url == "https://example.org/summit");
  CHECK(ships.first == parse_iso_date("2031-04-02"));
  CHECK(ships.last == parse_iso_date("2031-04-02"));
  const Relation& denied = relation(snapshot, "borduria", "arming");
  CHECK(denied.stances == StanceCounts{0, 0, 1});
  CHECK(denied.quote.speaker == "Borduria");
  const Relation& met = relation(snapshot, "muskar-ottokar", "met");
  CHECK(met.is_symmetric);
  CHECK(met.first == parse_iso_date("2031-03-01"));
  CHECK(met.last == parse_iso_date("2031-03-31"));
  CHECK(entity(snapshot, "ruritania").aliases ==
        std::vector<std::string>{"Strelsau", "the kingdom"});
  CHECK(entity(snapshot, "ruritania").mention_count == 3);
  CHECK(entity(snapshot, "ruritania").article_count == 2);
}

TEST_CASE("claims of one sense are one relation, with all its labels") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const auto add = [&](const std::string& document, const std::string& label,
                       const std::string& sense) {
    Article article;
    article.document = document;
    article.text = "In " + document + " Ruritania " + label + " Borduria.";
    Claim claim = make_claim(article, article.text, {"Ruritania", "Ruritania"}, label,
                             {"Borduria", "Borduria"});
    claim.sense = sense;
    graph.add(article, {claim});
  };
  add("a", "slams", "criticize");
  add("b", "condemns", "criticize");
  add("c", "condemns", "criticize");
  add("d", "helps", "");
  add("e", "criticize", "");  // what has no sense is merged by its predicate
  const Snapshot snapshot = load_snapshot(graph);
  REQUIRE(snapshot.relations.size() == 2);
  const Relation& merged = snapshot.relations[0];
  CHECK(merged.predicate == "criticize");
  CHECK(merged.label == "condemns");
  CHECK(merged.variants == std::vector<std::string>{"criticize", "slams"});
  CHECK(merged.source_count == 4);
  CHECK(snapshot.relations[1].predicate == "helps");
  CHECK(snapshot.relations[1].variants.empty());
}

TEST_CASE("what is told from the other end is one relation with what is told from this one") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const auto add = [&](const std::string& document, const std::string& from,
                       const std::string& label, const std::string& to, const std::string& turned) {
    Article article;
    article.document = document;
    article.text = "In " + document + " " + from + " " + label + " " + to + ".";
    Claim claim = make_claim(article, article.text, {from, from}, label, {to, to});
    claim.sense = "sell weapon";
    claim.turned = turned;
    graph.add(article, {claim});
  };
  add("a", "Ruritania", "sells tanks to", "Borduria", "");
  add("b", "Borduria", "buys tanks from", "Ruritania", "sells tanks to");
  add("c", "Borduria", "orders tanks from", "Ruritania", "sells tanks");
  add("d", "Borduria", "sells tanks to", "Ruritania", "");
  Session(graph).finish();
  const Snapshot snapshot = load_snapshot(graph);
  REQUIRE(snapshot.relations.size() == 2);
  const Relation& sold = snapshot.relations[1];
  CHECK(snapshot.entities[sold.subject].name == "Ruritania");
  CHECK(snapshot.entities[sold.object].name == "Borduria");
  CHECK(sold.label == "sells tanks to");
  CHECK(sold.variants == std::vector<std::string>{"sells tanks"});
  CHECK(sold.source_count == 3);
  CHECK(snapshot.relations[0].source_count == 1);
  const RelationIndex index(snapshot);
  for_each_claim(graph, [&](const Claim& claim) {
    const bool is_sold = claim.evidence.front().document != "d";
    CHECK(index.relations_of(claim) == std::vector<std::uint32_t>{is_sold ? 1U : 0U});
    if (claim.evidence.front().document == "c") CHECK(claim.relation == "orders tanks from");
  });
  const auto profile = find_profile(graph, "Ruritania", {}, 10);
  REQUIRE(profile);
  CHECK(profile->out.total == 1);
  CHECK(profile->in.total == 1);
  for (const CheckResult& result : check_graph(graph)) {
    CAPTURE(result.name);
    CHECK(result.violations.empty());
  }
}

TEST_CASE("a lone last name is linked to the only person who bears it, and is not rewritten") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const Reading summit = read_summit();
  graph.add(summit.article, summit.claims);
  const Snapshot one = load_snapshot(graph);
  CHECK(relation(one, "rudolf-rassendyll", "visit").stances == StanceCounts{0, 1, 0});
  CHECK(entity(one, "rudolf-rassendyll").aliases == std::vector<std::string>{"Rassendyll"});

  Article other{"other.txt", "", "", "", std::nullopt, "Flavia Rassendyll left Ruritania."};
  graph.add(other, {make_claim(other, other.text,
                               {"Flavia Rassendyll", "Flavia Rassendyll", EntityType::kPerson},
                               "left", {"Ruritania", "Ruritania"})});
  const Snapshot two = load_snapshot(graph);
  CHECK(relation(two, "rassendyll", "visit").claim_count == 1);
  CHECK(entity(two, "rudolf-rassendyll").aliases.empty());
}

TEST_CASE("a changed article takes the place of what was read at its origin before") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  Reading trade = read_trade();
  trade.article.origin = {7};
  graph.add(trade.article, trade.claims);
  Graph fresh = Graph::open(folder.file("fresh.db"), Access::kCreate);
  trade.article.text = "Ruritania ships grain to Syldavia.\n";
  trade.claims.pop_back();
  CHECK(graph.add(trade.article, trade.claims));
  fresh.add(trade.article, trade.claims);
  CHECK(export_claims(graph) == export_claims(fresh));
  CHECK(load_snapshot(graph) == load_snapshot(fresh));
}

TEST_CASE("claims of any extractor are stored before or after their article") {
  const TempFolder folder;
  const Reading trade = read_trade();
  Claim foreign = make_claim(trade.article, "Ruritania ships grain to Syldavia.",
                             {"Ruritania", "Ruritania"}, "feeds", {"Syldavia", "Syldavia"});
  Graph before = Graph::open(folder.file("before.db"), Access::kCreate);
  CHECK(before.add_claims({foreign, foreign}) == 1);
  before.add(trade.article, trade.claims);
  Graph after = Graph::open(folder.file("after.db"), Access::kCreate);
  after.add(trade.article, trade.claims);
  CHECK(after.add_claims({foreign}) == 1);
  CHECK(after.add_claims({foreign}) == 0);
  CHECK(export_claims(before) == export_claims(after));
  CHECK(after.counts() == GraphCounts{1, 3});
}

TEST_CASE("of two claims with one id the surer stays, in whichever order they come") {
  const TempFolder folder;
  const Reading trade = read_trade();
  Claim sure = trade.claims[0];
  Claim unsure = sure;
  unsure.confidence = 0.2;
  unsure.relation = "sends grain to";
  Graph up = Graph::open(folder.file("up.db"), Access::kCreate);
  up.add_claims({unsure, sure});
  Graph down = Graph::open(folder.file("down.db"), Access::kCreate);
  down.add_claims({sure, unsure});
  CHECK(export_claims(up) == export_claims(down));
  CHECK(export_claims(up).find("sends grain") == std::string::npos);
}

TEST_CASE("documents that claims say different titles of are two, whether or not they are kept") {
  const TempFolder folder;
  const Reading trade = read_trade();
  const auto make = [&](double confidence, const std::string& title) {
    Claim claim = trade.claims[0];
    claim.confidence = confidence;
    claim.evidence.push_back(claim.evidence[0]);
    claim.evidence[1].document = "other.txt";
    claim.evidence[1].title = title;
    return claim;
  };
  const Claim sure = make(0.9, "Beta");
  const Claim unsure = make(0.5, "Alpha");
  Graph up = Graph::open(folder.file("up.db"), Access::kCreate);
  up.add_claims({unsure, sure});
  Graph down = Graph::open(folder.file("down.db"), Access::kCreate);
  down.add_claims({sure, unsure});
  CHECK(export_claims(up) == export_claims(down));
  // Nothing cites the one that goes by the same name, and a sweep may take it.
  CHECK(export_claims(down).find("\"other.txt\"") != std::string::npos);
  CHECK(export_claims(down).find("Beta") != std::string::npos);
  CHECK(export_claims(down).find("Alpha") == std::string::npos);
  CHECK(up.counts() == GraphCounts{3, 1});
  CHECK(down.counts() == GraphCounts{3, 1});
}

TEST_CASE("exported claims make the same graph again") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  for (const Reading& reading : {read_trade(), read_summit()}) {
    graph.add(reading.article, reading.claims);
  }
  Graph copy = Graph::open(folder.file("copy.db"), Access::kCreate);
  std::vector<Claim> claims;
  for_each_claim(graph, [&](const Claim& claim) {
    claims.push_back(read_claim_line(write_claim_line(claim), "copy"));
    CHECK(claims.back() == claim);
  });
  std::shuffle(claims.begin(), claims.end(), std::mt19937(7));
  copy.add_claims(claims);
  CHECK(export_claims(copy) == export_claims(graph));
  CHECK(load_snapshot(copy) == load_snapshot(graph));
}

TEST_CASE("copies of one text under two names are one source") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  Reading trade = read_trade();
  graph.add(trade.article, trade.claims);
  trade.article.document = "reprint.txt";
  for (Claim& claim : trade.claims) claim.evidence[0].document = "reprint.txt";
  for (Claim& claim : trade.claims) claim.id = claim_id(claim);
  graph.add(trade.article, trade.claims);
  const Snapshot snapshot = load_snapshot(graph);
  const Relation& ships = relation(snapshot, "ruritania", "ships grain to");
  CHECK(ships.article_count == 2);
  CHECK(ships.source_count == 1);
}

TEST_CASE("a failed article leaves the graph as it was, the others in the batch stay") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const Reading trade = read_trade();
  Reading summit = read_summit();
  {
    Transaction batch(graph.database());
    graph.add(trade.article, trade.claims);
    const std::vector<Claim> good = summit.claims;
    summit.claims.back().evidence.clear();
    CHECK_THROWS_AS(graph.add(summit.article, summit.claims), Error);
    summit.claims = good;
    batch.commit();
  }
  const std::string before = export_claims(graph);
  CHECK(graph.counts() == GraphCounts{1, 2});
  CHECK(graph.add(summit.article, summit.claims));
  Graph fresh = Graph::open(folder.file("fresh.db"), Access::kCreate);
  fresh.add(summit.article, summit.claims);
  fresh.add(trade.article, trade.claims);
  CHECK(export_claims(graph) == export_claims(fresh));
}

TEST_CASE("things folded into a label become nodes where asked for") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const Reading trade = read_trade();
  graph.add(trade.article, trade.claims);
  CHECK(load_snapshot(graph).relations.size() == 2);
  const Snapshot snapshot = load_snapshot(graph, {.with_things = true});
  const Relation& grain = relation(snapshot, "ruritania", "ships");
  CHECK(snapshot.entities[grain.object].id == "grain");
  CHECK(grain.label == "ships");
}

TEST_CASE("quotes that are read when they are shown are those of the whole graph") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  for (const Reading& reading : {read_trade(), read_summit()}) {
    graph.add(reading.article, reading.claims);
  }
  const Snapshot whole = load_snapshot(graph);
  const ReadView view(graph.database());
  Snapshot lazy = load_snapshot(graph, {.with_quotes = false});
  CHECK(lazy.relations.front().quote.sentence.empty());
  read_quotes(graph, lazy, std::vector<std::uint32_t>{0});
  CHECK(lazy.relations.front() == whole.relations.front());
  read_quotes(graph, lazy);
  CHECK(lazy == whole);
}

TEST_CASE("an article that is read anew keeps its aliases and the sentence it had before") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  Reading trade = read_trade();
  trade.claims.resize(1);
  trade.claims.front().subject.aliases = {"the kingdom"};
  trade.article.origin = {7};
  graph.add(trade.article, trade.claims);
  trade.article.text += "And no more.\n";
  CHECK(graph.add(trade.article, trade.claims));
  Graph fresh = Graph::open(folder.file("fresh.db"), Access::kCreate);
  fresh.add(trade.article, trade.claims);
  CHECK(load_snapshot(graph) == load_snapshot(fresh));
  CHECK(export_claims(graph) == export_claims(fresh));
  CHECK(export_claims(graph).find("the kingdom") != std::string::npos);
}

TEST_CASE("claims are stored alike one by one in a transaction and all at once") {
  const TempFolder folder;
  const Reading trade = read_trade();
  Graph whole = Graph::open(folder.file("whole.db"), Access::kCreate);
  CHECK(whole.add_claims(trade.claims) == trade.claims.size());
  Graph single = Graph::open(folder.file("single.db"), Access::kCreate);
  {
    const WithoutForeignKeys guard(single.database());
    Transaction transaction(single.database());
    for (const Claim& claim : trade.claims) CHECK(single.add_claim(claim) == AddedClaim::kNew);
    CHECK(single.add_claim(trade.claims.front()) == AddedClaim::kKnown);
  }
  CHECK(single.counts() == GraphCounts{0, 0});  // rolled back
  {
    Transaction transaction(single.database());
    for (const Claim& claim : trade.claims) CHECK(single.add_claim(claim) == AddedClaim::kNew);
    transaction.commit();
  }
  CHECK(export_claims(single) == export_claims(whole));
  CHECK(single.database().find_int("PRAGMA foreign_keys") == 1);
}

}  // namespace graph_test
