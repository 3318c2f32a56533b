// What came with the last run of add, through the real program.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/run_entente.hpp"
#include "tests/cli/small_articles.hpp"

namespace entente::test {
namespace news_test {

using nlohmann::json;

/// Two mornings: on the second one relation comes anew, one is told by a further source, and one is
/// denied.
std::string make_graph(const TemporaryFolder& folder) {
  const std::string graph = folder.file("g.db");
  folder.write("one.txt", "Norway sold Chad two ferries.\n");
  folder.write("two.txt", "Peru sued the Bank of Kenya.\n");
  add(graph, folder.file("one.txt") + " " + folder.file("two.txt"));
  folder.write("three.txt", "Yesterday Norway sold ferries to Chad. Canada sanctioned Belarus.\n");
  folder.write("four.txt", "Peru did not sue the Bank of Kenya.\n");
  add(graph, folder.file("three.txt") + " " + folder.file("four.txt"));
  return graph;
}

TEST_CASE("the news are what the last run of add brought") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  const auto news = run_entente("news " + graph + " --quotes");
  CHECK(news.exit_code == 0);
  CHECK(news.err == "");
  CHECK(news.out.starts_with("Run 2: 2 articles, 3 claims\n"));
  CHECK(has(news.out,
            "\nContradicted now: 1\n  Peru ─ sues → Bank of Kenya  (1 stated → 1 stated, "
            "1 denied)\n     “Peru did not sue the Bank of Kenya.”\n"));
  CHECK(has(news.out, "\nNew relations: 1\n  Canada ─ sanctions → Belarus  (1 stated; 1 source; "));
  CHECK(has(news.out, "\nA further source: 1\n"));
  CHECK(has(news.out, "Norway ─ sells ferries → Chad  (1 → 2 sources; 2 stated; 2 sources; "));
  CHECK(has(news.out, "“Yesterday Norway sold ferries to Chad.”"));
  CHECK(has(news.out, "\nNew actors: 2\n  Belarus (country, BLR): "));
}

TEST_CASE("the same as JSON, of several runs, and cut down as any graph is") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  const auto last = json::parse(run_entente("news --json " + graph).out);
  CHECK(last["first_run"] == 2);
  CHECK(last["articles"] == 2);
  REQUIRE(last["relations"].size() == 1);
  CHECK(last["relations"][0]["relation"]["object"]["id"] == "belarus");
  CHECK(last["relations"][0]["new_claims"] == 1);
  CHECK(last["further_sources"].size() == 1);
  CHECK(last["contradicted"][0]["sources_before"] == 1);
  CHECK(last["actors"].size() == 2);
  const auto both = json::parse(run_entente("news --json --since-run 1 " + graph).out);
  CHECK(both["first_run"] == 1);
  CHECK(both["relations"].size() == 3);
  CHECK(both["further_sources"].empty());
  const auto cut = run_entente("news " + graph + " --event sanction");
  CHECK(cut.out.starts_with("Run 2: 2 articles, 1 claim\n"));
  CHECK(!has(cut.out, "Norway"));
}

TEST_CASE("adding what is known is no run, and a list has all runs") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  const auto before = run_entente("news " + graph).out;
  add(graph, folder.file("one.txt"));
  CHECK(run_entente("news " + graph).out == before);
  const auto runs = run_entente("news --runs " + graph);
  CHECK(runs.out == "run 1  2 articles  2 claims\nrun 2  2 articles  3 claims\n");
  CHECK(json::parse(run_entente("news --runs --json " + graph).out).size() == 2);
  const auto missing = run_entente("news --since-run 7 " + graph);
  CHECK(missing.exit_code == 1);
  CHECK(missing.err == fmt::format("entente: {}: nothing came with run 7 or later\n"
                                   "try: --since-run 2, the last; --runs lists all\n",
                                   graph));
}

TEST_CASE("a graph to which nothing was added has no news") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  for (const char* name : {"one.txt", "two.txt", "three.txt", "four.txt"}) {
    CHECK(run_entente(fmt::format("remove {} {}", graph, folder.file(name))).exit_code == 0);
  }
  CHECK(run_entente("news --runs " + graph).out == "nothing was added since runs are noted\n");
  const auto news = run_entente("news " + graph);
  CHECK(news.exit_code == 1);
  CHECK(news.out == "");
  CHECK(news.err.starts_with("entente: " + graph + ": nothing was added since runs are noted\n"));
}

TEST_CASE("what one command adds, graphs and claims included, came with one run") {
  const TemporaryFolder folder;
  const std::string other = folder.file("other.db");
  folder.write("one.txt", "Norway sold Chad two ferries.\n");
  folder.write("two.txt", "Peru sued the Bank of Kenya.\n");
  add(other, folder.file("one.txt"));
  const std::string claims = folder.write("claims.jsonl", exported_claims(other));
  const std::string graph = folder.file("g.db");
  add(graph, other + " " + folder.file("two.txt"));
  CHECK(run_entente("news --runs " + graph).out == "run 1  2 articles  2 claims\n");
  const std::string third = folder.file("third.db");
  add(third, "--claims " + claims + " " + folder.file("two.txt"));
  CHECK(run_entente("news --runs " + third).out == "run 1  2 articles  2 claims\n");
}

}  // namespace news_test
}  // namespace entente::test
