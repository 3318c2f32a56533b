// entente extract --top, run as a user would.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/run_entente.hpp"

namespace entente::test {
namespace ranking_test {

using nlohmann::json;

constexpr const char* kArticle =
    "Norway sued Chad in April. The mayor of Oslo likes a park. On Monday Kenya armed Mali.\n\n"
    "Asked about it, Ada Abba of the ministry said that Norway had sued Chad.\n";

std::vector<json> claims_of(const std::string& arguments) {
  const auto result = run_entente("extract " + arguments);
  CHECK(result.exit_code == 0);
  std::vector<json> claims;
  std::istringstream in(result.out);
  for (std::string line; std::getline(in, line);) claims.push_back(json::parse(line));
  return claims;
}

TEST_CASE("the first claims of an article are its surest, each once, with all its quotes") {
  const TemporaryFolder folder;
  const auto file = quote(folder.write("suit.txt", kArticle));
  const auto all = claims_of(file);
  const auto first = claims_of("--top 2 " + file);
  REQUIRE(first.size() == 2);
  CHECK(all.size() > 3);
  CHECK(first[0]["confidence"] >= first[1]["confidence"]);
  double best = 0;
  for (const auto& claim : all) best = std::max(best, claim["confidence"].get<double>());
  CHECK(first[0]["confidence"] == best);
  for (const auto& claim : claims_of("--top 99 " + file)) {
    const bool is_suit = claim["subject"]["name"] == "Norway" && claim["object"]["name"] == "Chad";
    if (is_suit) CHECK(claim["evidence"].size() == 2);
  }
}

TEST_CASE("each article has a ranking of its own, which a graph takes") {
  const TemporaryFolder folder;
  const auto one = folder.write("a.txt", kArticle);
  const auto two = folder.write("b.txt", "Peru shelled Chile. Chile condemned Peru.");
  const auto both = "extract --top 1 " + quote(one) + " " + quote(two);
  CHECK(claims_of("--top 1 " + quote(one) + " " + quote(two)).size() == 2);
  const auto lines = folder.write("top.jsonl", run_entente(both).out);
  const auto graph = quote(folder.file("g.db"));
  const auto added = run_entente("add " + graph + " --claims " + quote(lines));
  CHECK(added.exit_code == 0);
  CHECK(run_entente("top " + graph).out.find("Norway") != std::string::npos);
}

TEST_CASE("a ranking of nothing, or of times, is a mistake in the call") {
  const TemporaryFolder folder;
  const auto file = quote(folder.write("suit.txt", kArticle));
  for (const std::string arguments : {"--top 0 ", "--top some ", "--top -1 ", "--top 2 --times "}) {
    CAPTURE(arguments);
    const auto result = run_entente("extract " + arguments + file);
    CHECK(result.exit_code == 2);
    CHECK(is_one_message(result.err));
  }
}

}  // namespace ranking_test
}  // namespace entente::test
