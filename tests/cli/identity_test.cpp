// Which articles are one: folders a day with files of one name, files that change, records without
// a name, graphs put together. Nothing is replaced in silence.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/cli/small_articles.hpp"

namespace entente::test {
namespace identity_test {

namespace fs = std::filesystem;

TEST_CASE("files of one name in two folders are two articles, however they are added") {
  const TemporaryFolder folder;
  write_two_days(folder);
  const std::string one = folder.file("one.db"), other = folder.file("other.db");
  CHECK(has(add(one, folder.file("mon")), "1 of 1 articles new"));
  CHECK(has(add(one, folder.file("tue")), "1 of 1 articles new"));
  CHECK(has(add(other, folder.file("tue") + " " + folder.file("mon")), "2 of 2 articles new"));
  const std::string claims = exported_claims(one);
  CHECK(has(claims, "ferries"));
  CHECK(has(claims, "Bank of Kenya"));
  CHECK(exported_claims(other) == claims);
  CHECK(has(add(one, folder.file("mon") + " " + folder.file("tue")), "0 of 2 articles new"));
  CHECK(exported_claims(one) == claims);
}

TEST_CASE("claims of two files of one name are told apart before they are in a graph") {
  const TemporaryFolder folder;
  write_two_days(folder);
  const Result printed =
      run_entente(fmt::format("extract {} {}", folder.file("mon"), folder.file("tue")));
  CHECK(printed.exit_code == 0);
  folder.write("c", printed.out);
  const std::string graph = folder.file("g.db");
  CHECK(run_entente(fmt::format("add '{}' --claims {}", graph, folder.file("c"))).exit_code == 0);
  const std::string claims = exported_claims(graph);
  CHECK(has(claims, "\"document\":\"1.txt\""));
  CHECK(has(claims, "\"document\":\"1.txt#"));
}

TEST_CASE("a file that changed is a new version, which is told, and the old one is kept") {
  const TemporaryFolder folder;
  write_two_days(folder);
  const std::string graph = folder.file("g.db");
  add(graph, folder.file("mon"));
  const std::string before = exported_claims(graph);
  folder.write("mon/1.txt", kTrawlers);
  CHECK(has(add(graph, folder.file("mon")), "0 of 1 articles new, 1 claims, 1 replaced: 1.txt"));
  CHECK(has(exported_claims(graph), "trawlers"));
  CHECK_FALSE(has(exported_claims(graph), "ferries"));
  CHECK_FALSE(has(add(graph, folder.file("mon")), "replaced"));
  // What it says now is what a graph says that never knew the old one.
  const std::string fresh = folder.file("fresh.db");
  add(fresh, folder.file("mon"));
  CHECK(exported_claims(graph) == exported_claims(fresh));
  // The old version comes back where the new one is named exactly; the bare name takes both.
  folder.write("mon/1.txt", kFerries);
  CHECK(has(add(graph, folder.file("mon")), "1 replaced: 1.txt"));
  CHECK(exported_claims(graph) == before);
  CHECK(run_entente(fmt::format("remove '{}' 1.txt", graph)).exit_code == 0);
  CHECK(exported_claims(graph).empty());
}

TEST_CASE("a short text takes the place of none of the articles that a file had before") {
  const TemporaryFolder folder;
  const std::string graph = folder.file("g.db");
  const std::vector<std::string> things = {"ferries", "trawlers", "icebreakers", "tankers"};
  for (std::size_t i = 0; i < things.size(); ++i) {
    folder.write("1.txt",
                 long_text("Norway sold Chad " + things[i] + ".\n\n", static_cast<int>(i)));
    CHECK(has(add(graph, folder.file("1.txt")), "1 of 1 articles new"));
  }
  folder.write("1.txt", kLawsuit);
  const std::string told = add(graph, folder.file("1.txt"));
  CHECK(has(told, "1 of 1 articles new"));
  CHECK_FALSE(has(told, "replaced"));
  const std::string claims = exported_claims(graph);
  for (const std::string& thing : things) CHECK(has(claims, thing));
  CHECK(has(claims, "Bank of Kenya"));
  CHECK_FALSE(has(add(graph, folder.file("1.txt")), "replaced"));
  CHECK(exported_claims(graph) == claims);
}

TEST_CASE("the summary counts what was replaced") {
  const TemporaryFolder folder;
  const std::string graph = folder.file("g.db");
  const std::string one = long_text("Norway sold Chad ferries.\n\n", 1);
  const std::string two = long_text("Norway sold Chad trawlers.\n\n", 2);
  for (const std::string& text : {one, two}) add(graph, folder.write("1.txt", text));
  CHECK(has(add(graph, folder.write("1.txt", one + "\n" + two)), "2 replaced: "));
}

TEST_CASE("an article keeps its claims when another takes its only place in the same run") {
  const TemporaryFolder folder;
  const std::string graph = folder.file("g.db");
  for (const char* name : {"d/sub", "e/sub"}) fs::create_directories(folder.path() / name);
  folder.write("d/sub/1.txt", kFerries);
  add(graph, folder.file("d"));
  folder.write("e/sub/1.txt", kFerries);
  add(graph, folder.file("d/sub") + " " + folder.file("e"));
  const std::string claims = exported_claims(graph);
  CHECK(has(claims, "\"1.txt\""));
  CHECK(has(claims, "\"sub/1.txt\""));
}

TEST_CASE("of records with one id the last counts, and a second time nothing changes") {
  const TemporaryFolder folder;
  const std::string graph = folder.file("g.db");
  add(graph, folder.write("a.jsonl", record("x", kFerries)));
  folder.write("a.jsonl", record("x", kFerries) + record("x", kTrawlers) + record("x", kFerries));
  add(graph, folder.file("a.jsonl"));
  const std::string first = exported_claims(graph);
  CHECK(has(first, "ferries"));
  CHECK_FALSE(has(first, "trawlers"));
  CHECK_FALSE(has(add(graph, folder.file("a.jsonl")), "replaced"));
  CHECK(exported_claims(graph) == first);
}

TEST_CASE("a record that another file has too is no newer than the one behind it") {
  const TemporaryFolder folder;
  const std::string graph = folder.file("g.db");
  add(graph, folder.write("a.jsonl", record("x", kFerries)));
  folder.write("b.jsonl", record("x", kFerries) + record("x", kTrawlers));
  add(graph, folder.file("b.jsonl"));
  const std::string first = exported_claims(graph);
  CHECK(has(first, "trawlers"));
  CHECK_FALSE(has(add(graph, folder.file("b.jsonl")), "replaced"));
  CHECK(exported_claims(graph) == first);
  CHECK(has(add(folder.file("both.db"), folder.file("a.jsonl") + " " + folder.file("b.jsonl")),
            "2 of 3 articles new"));
  CHECK(exported_claims(folder.file("both.db")) == first);
}

TEST_CASE("a file's path removes what was read there and nothing else") {
  const TemporaryFolder folder;
  write_two_days(folder);
  const std::string graph = folder.file("g.db");
  const auto remove = [&](const std::string& name) {
    return run_entente(fmt::format("remove '{}' '{}'", graph, folder.file(name)));
  };
  add(graph, folder.file("mon"));
  const Result refused = remove("tue/1.txt");
  CHECK(refused.exit_code == 1);
  CHECK(has(refused.err, "1.txt"));
  CHECK(has(exported_claims(graph), "ferries"));
  add(graph, folder.file("tue"));
  CHECK(remove("mon/1.txt").exit_code == 0);
  CHECK_FALSE(has(exported_claims(graph), "ferries"));
  CHECK(has(exported_claims(graph), "Bank of Kenya"));
  // With its older versions; and where no such file is, the name is that of an article in a folder.
  folder.write("tue/1.txt", kTrawlers);
  add(graph, folder.file("tue"));
  CHECK(has(remove("tue/1.txt").err, "and 1 older version"));
  add(graph, folder.file("tue"));
  CHECK(remove("gone/1.txt").exit_code == 0);
  CHECK(exported_claims(graph).empty());
  // A path that leads to another file than it did is not the name of what was read there.
  fs::create_directory_symlink(folder.path() / "mon", folder.path() / "latest");
  add(graph, folder.file("latest/1.txt"));
  fs::remove(folder.path() / "latest");
  fs::create_directory_symlink(folder.path() / "tue", folder.path() / "latest");
  const Result other = remove("latest/1.txt");
  CHECK(other.exit_code == 1);
  const std::size_t exact = other.err.find("latest/1.txt#");
  REQUIRE(exact != std::string::npos);
  CHECK(remove(other.err.substr(exact, std::string("latest/1.txt#123456").size())).exit_code == 0);
}

TEST_CASE("a name that two articles have is never guessed at") {
  const TemporaryFolder folder;
  write_two_days(folder);
  const std::string graph = folder.file("g.db");
  add(graph, folder.file("mon") + " " + folder.file("tue"));
  const Result refused = run_entente(fmt::format("remove '{}' 1.txt", graph));
  CHECK(refused.exit_code == 1);
  CHECK(has(refused.err, "1.txt: 2 articles have this name"));
  const auto hint = refused.err.find("1.txt#");
  REQUIRE(hint != std::string::npos);
  const std::string exact = refused.err.substr(hint, std::string("1.txt#123456").size());
  CHECK(run_entente(fmt::format("remove '{}' '{}'", graph, exact)).exit_code == 0);
  const std::string left = exported_claims(graph);
  CHECK(has(left, "ferries") != has(left, "Bank of Kenya"));
  CHECK(has(left, "\"1.txt\""));  // alone again, it needs no more than its name
}

TEST_CASE("a line of JSON without an id is known by what it says, not by its number") {
  const TemporaryFolder folder;
  const std::string graph = folder.file("g.db");
  const auto line = [](std::string text) {
    text.pop_back();
    return "{\"text\": \"" + text + "\"}\n";
  };
  add(graph, folder.write("feed.jsonl", line(kFerries) + line(kLawsuit)));
  folder.write("feed.jsonl", line(kTrawlers) + line(kFerries));
  const std::string told = add(graph, folder.file("feed.jsonl"));
  CHECK(has(told, "1 of 2 articles new"));
  CHECK_FALSE(has(told, "replaced"));
  for (const char* word : {"ferries", "trawlers", "Bank of Kenya"}) {
    CAPTURE(word);
    CHECK(has(exported_claims(graph), word));
  }
}

TEST_CASE("graphs with versions and clashing names give the same bytes in every order") {
  const TemporaryFolder folder;
  write_two_days(folder);
  const std::string first = folder.file("a.db"), second = folder.file("b.db");
  const std::string third = folder.file("c.db");
  add(first, folder.file("mon"));
  folder.write("mon/1.txt", kTrawlers);
  fs::copy_file(first, second);
  add(second, folder.file("mon"));
  add(third, folder.file("tue"));
  std::vector<std::string> parts = {first, second, third};
  std::string wanted;
  do {
    const TemporaryFolder merged;
    for (const std::string& part : parts) add(merged.file("m.db"), part);
    const std::string claims = exported_claims(merged.file("m.db"));
    if (wanted.empty()) wanted = claims;
    CHECK(claims == wanted);
    CHECK(run_entente(fmt::format("check '{}'", merged.file("m.db"))).exit_code == 0);
  } while (std::ranges::next_permutation(parts).found);
  CHECK(has(wanted, "trawlers"));
  CHECK(has(wanted, "Bank of Kenya"));
  CHECK_FALSE(has(wanted, "ferries"));
}

TEST_CASE("claims of two articles with one name come through as those of two") {
  const TemporaryFolder folder;
  write_two_days(folder);
  const std::string graph = folder.file("g.db"), other = folder.file("other.db");
  add(graph, folder.file("mon") + " " + folder.file("tue"));
  add(other, "--claims " + folder.write("claims.jsonl", exported_claims(graph)));
  CHECK(exported_claims(other) == exported_claims(graph));
}

}  // namespace identity_test
}  // namespace entente::test
