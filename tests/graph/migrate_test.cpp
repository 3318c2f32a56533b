#include "graph/store/migrate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "graph/check/check_parts.hpp"
#include "graph/claim_json.hpp"
#include "graph/error.hpp"
#include "graph/graph.hpp"
#include "graph/search.hpp"
#include "graph/store/schema.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace migrate_test {

/// A graph as an older version of the program made it.
std::string write_format_1(const TempFolder& folder) {
  const std::string path = folder.file("old.db");
  std::ifstream file(ENTENTE_SOURCE_DIR "/tests/graph/format1.sql");
  const std::string script{std::istreambuf_iterator<char>(file), {}};
  Database database = Database::open(path, Access::kCreate, std::chrono::seconds(1));
  database.execute(script);
  database.execute("PRAGMA journal_mode = WAL");
  return path;
}

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
  std::filesystem::create_directories(path + ".format1/in-the-way");
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

}  // namespace migrate_test
