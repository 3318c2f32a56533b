#include "graph/file/migrate.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "graph/check/check.hpp"
#include "graph/check/check_parts.hpp"
#include "graph/claim_json.hpp"
#include "graph/error.hpp"
#include "graph/file/schema.hpp"
#include "graph/graph.hpp"
#include "graph/news.hpp"
#include "graph/search.hpp"
#include "graph/store/database.hpp"
#include "graph/store/origins.hpp"
#include "graph/view/profiles.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace migrate_test {

/// A graph as an older version of the program made it.
std::string write_format(const TempFolder& folder, int format) {
  const std::string path = folder.file("old.db");
  std::ifstream file(fmt::format("{}/tests/graph/format{}.sql", ENTENTE_SOURCE_DIR, format));
  const std::string script{std::istreambuf_iterator<char>(file), {}};
  Database database = Database::open(path, Access::kCreate, std::chrono::seconds(1));
  database.execute(script);
  database.execute("PRAGMA journal_mode = WAL");
  return path;
}

std::string write_format_1(const TempFolder& folder) { return write_format(folder, 1); }

std::vector<Claim> claims_in(const Graph& graph) {
  std::vector<Claim> claims;
  for_each_claim(graph, [&](const Claim& claim) { claims.push_back(claim); });
  return claims;
}

std::int64_t version_of(const std::string& path) {
  Database database = Database::open(path, Access::kRead, std::chrono::seconds(1));
  return database.find_int("PRAGMA user_version").value_or(0);
}

TEST_CASE("a graph of an older format is brought forward when it is read, and a copy is kept") {
  const TempFolder folder;
  const std::string path = write_format_1(folder);
  const Graph graph = Graph::open(path, Access::kRead);
  CHECK(graph.counts() == GraphCounts{3, 9});
  CHECK(version_of(path) == kSchemaVersion);
  CHECK(version_of(path + ".format1") == 1);
  const Graph fresh = Graph::open(folder.file("fresh.db"), Access::kCreate);
  CHECK(schema_text(graph.database()) == schema_text(fresh.database()));
}

TEST_CASE("a copy takes no other file's place, and one graph has one copy") {
  const TempFolder folder;
  const std::string path = write_format_1(folder);
  const std::string copy = path + ".format1";
  const std::string before = folder.file("before.db");
  std::filesystem::copy_file(path, before);
  std::ofstream(copy) << "somebody's notes";
  static_cast<void>(Graph::open(path, Access::kRead));
  CHECK(std::filesystem::file_size(copy) == 16);
  CHECK(version_of(copy + "-2") == 1);
  // As after a run that was killed when the copy was made.
  std::filesystem::rename(before, path);
  static_cast<void>(Graph::open(path, Access::kRead));
  CHECK(version_of(path) == kSchemaVersion);
  CHECK_FALSE(std::filesystem::exists(copy + "-3"));
}

TEST_CASE("what a graph says is the same after it was brought forward") {
  const TempFolder folder;
  const Graph graph = Graph::open(write_format_1(folder), Access::kWrite);
  const std::vector<Claim> claims = claims_in(graph);
  Graph copy = Graph::open(folder.file("copy.db"), Access::kCreate);
  CHECK(copy.add_claims(claims) == 9);
  CHECK(claims_in(copy) == claims);
  const auto norway =
      std::ranges::find(claims, "norway", [](const Claim& c) { return c.subject.id; });
  REQUIRE(norway != claims.end());
  CHECK(norway->subject.aliases == std::vector<std::string>{"Oslo"});
  CHECK(norway->evidence.front().published == parse_iso_date("2031-03-04"));
  for (const char* words : {"rescue", "oslo", "harbour", "\"title of its own\""}) {
    CAPTURE(words);
    const SearchResult found = search(graph, words, 5);
    CHECK(found.quote_count + found.title_count + found.name_count > 0);
  }
}

TEST_CASE("several processes may bring one graph forward at once") {
  const TempFolder folder;
  const std::string path = write_format_1(folder);
  std::vector<std::int64_t> counts(4);
  {
    std::vector<std::jthread> threads;
    for (std::int64_t& count : counts) {
      threads.emplace_back([&] { count = Graph::open(path, Access::kRead).counts().claims; });
    }
  }
  CHECK(counts == std::vector<std::int64_t>(4, 9));
  CHECK(version_of(path) == kSchemaVersion);
}

TEST_CASE("a graph that cannot be copied is not brought forward") {
  const TempFolder folder;
  const std::string path = write_format_1(folder);
  std::filesystem::create_directories(path + ".format1.new/in-the-way");
  std::string message;
  try {
    static_cast<void>(Graph::open(path, Access::kWrite));
  } catch (const Error& error) {
    message = error.what();
    CHECK_FALSE(error.hint().empty());
  }
  CHECK(message.find("it was left as it is") != std::string::npos);
  CHECK(version_of(path) == 1);
}

/// What the graph of format 4 was made of.
Article harbour_talks() {
  Article article;
  article.document = "harbour.txt";
  article.title = "Harbour talks";
  article.publisher = "The Strelsau Courier";
  article.published = parse_iso_date("2031-03-04");
  article.text =
      "Ruritania sent Syldavia two rescue ships on Monday. Syldavia thanked Ruritania and said "
      "that "
      "the ships would stay in the harbour until May.\n";
  return article;
}

TEST_CASE("a graph of format 4 is brought forward, and says what it said") {
  const TempFolder folder;
  const std::string path = write_format(folder, 4);
  Graph graph = Graph::open(path, Access::kRead);
  CHECK(version_of(path) == kSchemaVersion);
  CHECK(version_of(path + ".format4") == 4);
  const Graph fresh = Graph::open(folder.file("fresh.db"), Access::kCreate);
  CHECK(schema_text(graph.database()) == schema_text(fresh.database()));
  for (const CheckResult& result : check_graph(graph)) {
    CAPTURE(result.name);
    CHECK(result.violations.empty());
  }
  CHECK(graph.counts() == GraphCounts{2, 4});
  const std::vector<Claim> claims = claims_in(graph);
  REQUIRE(claims.size() == 4);
  std::string told;
  for (const Claim& claim : claims) told += claim.subject.id + ' ' + claim.predicate + ", ";
  CHECK(told == "borduria warned, ruritania helped, ruritania sent, syldavia thanked, ");
  CHECK(claims[0].evidence[0].title == "A title of its own");
  CHECK(claims[1].evidence.size() == 2);
  CHECK(claims[2].subject.aliases == std::vector<std::string>{"Strelsau"});
  for (const char* words : {"rescue", "strelsau", "harbour", "\"title of its own\""}) {
    CAPTURE(words);
    const SearchResult found = search(graph, words, 5);
    CHECK(found.quote_count + found.title_count + found.name_count > 0);
  }
}

TEST_CASE("articles of format 4 are known by their labels until they are read again") {
  const TempFolder folder;
  Graph graph = Graph::open(write_format(folder, 4), Access::kWrite);
  Article article = harbour_talks();
  article.origin = {100};
  CHECK(graph.find(article) == Known::kElsewhere);
  const std::vector<Claim> before = claims_in(graph);
  CHECK_FALSE(graph.add_known(article).value());
  CHECK(claims_in(graph) == before);
  // What another extractor says of an article stays, whatever is read from it.
  CHECK(graph.update(article, {}, 8));
  CHECK(claims_in(graph).size() == 2);
  article.text.insert(article.text.find(" until"), " of Strelsau");
  CHECK(graph.add(article, {}, 8).replaced_count == 1);
  CHECK(graph.counts() == GraphCounts{2, 2});
  for (const CheckResult& result : check_graph(graph)) {
    CAPTURE(result.name);
    CHECK(result.violations.empty());
  }
}

TEST_CASE("another article of a label of format 4 is another, not its version") {
  const TempFolder folder;
  Graph graph = Graph::open(write_format(folder, 4), Access::kWrite);
  Article changed = harbour_talks();
  changed.text.insert(changed.text.find(" until"), " of Strelsau");
  changed.origin = {100};
  Article other = harbour_talks();
  other.text = "Borduria sued Klow on Tuesday over the price of grain from the mills.";
  other.origin = {101};
  CHECK(graph.add(other, {}, 7).is_new);
  CHECK(graph.add(changed, {}, 7).replaced_count == 1);
  CHECK(graph.counts().articles == 3);
}

TEST_CASE("a graph of format 5 is brought forward, and knows versions and what cites what") {
  const TempFolder folder;
  const std::string path = write_format(folder, 5);
  Graph graph = Graph::open(path, Access::kWrite);
  CHECK(version_of(path) == kSchemaVersion);
  CHECK(version_of(path + ".format5") == 5);
  const Graph fresh = Graph::open(folder.file("fresh.db"), Access::kCreate);
  CHECK(schema_text(graph.database()) == schema_text(fresh.database()));
  const auto check_sound = [&] {
    for (const CheckResult& result : check_graph(graph)) {
      CAPTURE(result.name);
      CHECK(result.violations.empty());
    }
  };
  check_sound();
  CHECK(graph.counts() == GraphCounts{3, 4, 1});
  const std::vector<Claim> claims = claims_in(graph);
  REQUIRE(claims.size() == 4);
  CHECK(claims[0].evidence.at(1).title == "Ferries");
  CHECK(claims[0].right == claims[0].confidence);  // of which more was not known
  CHECK(claims[1].evidence.at(1).title == "A title of its own");
  // The older version is known as such, and what cites a document finds a text of its label.
  Article older;
  older.document = "ferries";
  older.title = "Ferries";
  older.published = parse_iso_date("2031-03-03");
  older.text = "Norway sold Chad two ferries on Monday. Chad thanked Norway.";
  older.origin = {label_origin("ferries")};
  CHECK(graph.find(older) == Known::kOlder);
  Article elsewhere;
  elsewhere.document = "elsewhere";
  elsewhere.title = "A title of its own";
  elsewhere.publisher = "The Courier";
  elsewhere.text = "Norway helped. Nobody else did.";
  graph.add(elsewhere, {}, 7);
  CHECK(claims_in(graph)[1].evidence.at(1).publisher == "The Courier");
  CHECK(graph.add_known(older).value().replaced_count == 1);
  check_sound();
}

TEST_CASE("a graph of format 7 is brought forward with its profiles, and notes runs from then on") {
  const TempFolder folder;
  const std::string path = write_format(folder, 7);
  Graph graph = Graph::open(path, Access::kWrite);
  CHECK(version_of(path) == kSchemaVersion);
  CHECK(version_of(path + ".format7") == 7);
  const Graph fresh = Graph::open(folder.file("fresh.db"), Access::kCreate);
  CHECK(schema_text(graph.database()) == schema_text(fresh.database()));
  CHECK(graph.counts() == GraphCounts{2, 3});
  CHECK(list_runs(graph).empty());  // with which run it all came nobody noted
  CHECK(are_profiles_fresh(graph.database()));
  {
    Transaction transaction(graph.database());
    begin_run(graph.database(), RunKind::kAdd);
    transaction.commit();
  }
  Article article;
  article.document = "lawsuit";
  article.text = "Peru sued Norway on Tuesday.";
  graph.add(article,
            {make_claim(article, article.text, {"Peru", "Peru"}, "sued", {"Norway", "Norway"})});
  REQUIRE(list_runs(graph).size() == 1);
  CHECK(list_runs(graph)[0].claim_count == 1);
  for (const CheckResult& result : check_graph(graph)) {
    CAPTURE(result.name);
    CHECK(result.violations.empty());
  }
}

TEST_CASE("a graph of format 8 is brought forward, and its claims are merged by their predicates") {
  const TempFolder folder;
  const std::string path = write_format(folder, 8);
  Graph graph = Graph::open(path, Access::kWrite);
  CHECK(version_of(path) == kSchemaVersion);
  const Graph fresh = Graph::open(folder.file("fresh.db"), Access::kCreate);
  CHECK(schema_text(graph.database()) == schema_text(fresh.database()));
  CHECK(are_profiles_fresh(graph.database()));
  const std::vector<Claim> claims = claims_in(graph);
  REQUIRE(claims.size() == 3);
  for (const Claim& claim : claims) CHECK(sense_of(claim) == claim.predicate);
  CHECK(load_snapshot(graph).relations.size() == 3);
  for (const CheckResult& result : check_graph(graph)) {
    CAPTURE(result.name);
    CHECK(result.violations.empty());
  }
}

TEST_CASE("a graph of format 9 is brought forward with the senses of its claims") {
  const TempFolder folder;
  const std::string path = write_format(folder, 8);
  {
    // Format 9 is format 8 with a column more.
    Database database = Database::open(path, Access::kWrite, std::chrono::seconds(1));
    database.execute(
        "ALTER TABLE predicates ADD COLUMN sense TEXT NOT NULL DEFAULT 'criticize';"
        "PRAGMA user_version = 9");
  }
  Graph graph = Graph::open(path, Access::kWrite);
  CHECK(version_of(path) == kSchemaVersion);
  const Graph fresh = Graph::open(folder.file("fresh.db"), Access::kCreate);
  CHECK(schema_text(graph.database()) == schema_text(fresh.database()));
  const std::vector<Claim> claims = claims_in(graph);
  REQUIRE(claims.size() == 3);
  for (const Claim& claim : claims) {
    CHECK(claim.sense == "criticize");
    CHECK(claim.turned.empty());
  }
}

}  // namespace migrate_test
