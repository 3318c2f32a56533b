// `export`, run as a user would: what it refuses, and that its claims are those of the cut.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/cli/run_entente.hpp"

namespace entente::test {
namespace export_test {

namespace fs = std::filesystem;

const std::string kSamples = ENTENTE_SOURCE_DIR "/samples";

TEST_CASE("exported claims meet the conditions of a cut themselves") {
  const TemporaryFolder folder;
  const auto graph = folder.file("g.db");
  CHECK(run_entente(fmt::format("add {} {}", quote(graph), quote(kSamples))).exit_code == 0);
  const auto claims_of = [&](const std::string& cut) {
    const auto result =
        run_entente(fmt::format("export {} --format jsonl -o - {}", quote(graph), cut));
    std::vector<nlohmann::json> claims;
    std::istringstream lines(result.out);
    for (std::string line; std::getline(lines, line);)
      claims.push_back(nlohmann::json::parse(line));
    CHECK(!claims.empty());
    return claims;
  };
  for (const auto& claim : claims_of("--stance denied")) CHECK(claim["polarity"] == "negative");
  for (const auto& claim : claims_of("--min-confidence 0.5")) CHECK(claim["confidence"] >= 0.5);
  for (const auto& claim : claims_of("--since 2024-07-01")) {
    const auto& time = claim["time"];
    const auto& day = time.is_null() ? claim["evidence"][0]["published"] : time["to"];
    CHECK(day >= "2024-07-01");
  }
}

TEST_CASE("an export replaces no graph, and says when nothing is left or an option says nothing") {
  const TemporaryFolder folder;
  const auto graph = folder.file("g.db");
  CHECK(run_entente(fmt::format("add {} {}", quote(graph), quote(kSamples))).exit_code == 0);
  const auto before = read_all(graph);
  const auto expect = [&](const std::string& arguments, int exit_code, const std::string& text) {
    const auto result = run_entente(arguments);
    CAPTURE(arguments);
    CHECK(result.exit_code == exit_code);
    CHECK(is_one_message(result.err));
    CHECK_MESSAGE(result.err.find(text) != std::string::npos, result.err);
  };
  const auto to = [&](const std::string& rest) {
    return fmt::format("export {} -o {}", quote(graph), rest);
  };
  const auto file = quote(folder.file("x"));
  expect(to(quote(graph) + " --format gexf"), 2, "is a graph");
  expect(fmt::format("path {0} Iran Russia -o {0} --format svg", quote(graph)), 2, "is a graph");
  CHECK(read_all(graph) == before);
  expect(to(file + " --format gexf --since 2039-01-01"), 1, "no relation is left");
  expect(to(file + " --format gexf --since 2024-07-01 --until 2024-06-01"), 2, "is before");
  expect(to(file + " --format gexf --top -1"), 2, "try: entente export --help");
  expect(to(file + " --format gexf --min-confidence nan"), 2, "no number from 0 to 1");
  expect(to(file + " --format gexf --around ''"), 2, "an empty text");
  expect(to(file + " --format gexf --hops 2"), 2, "--around");
  expect(to(file + " --format nt --base 'a b'"), 2, "no beginning of an address");
  CHECK(!fs::exists(folder.file("x")));
  CHECK(run_entente(to(file + " --format md")).exit_code == 0);
  CHECK(read_all(folder.file("x")).starts_with("# "));
}

TEST_CASE("a full disk is said, and no half a picture is left") {
  const TemporaryFolder folder;
  const auto graph = folder.file("g.db");
  CHECK(run_entente(fmt::format("add {} {}", quote(graph), quote(kSamples))).exit_code == 0);
  const auto full = run_entente(fmt::format("export {} --format jsonl -o /dev/full", quote(graph)));
  CHECK(full.exit_code == 1);
  CHECK(is_one_message(full.err));
}

}  // namespace export_test
}  // namespace entente::test
