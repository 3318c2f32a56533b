// What takes the place of what, and under which name, as the program tells it.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/cli/small_articles.hpp"

namespace entente::test {
namespace versions_test {

namespace fs = std::filesystem;

TEST_CASE("a record with an id from a pipe is a new version of the one of that id") {
  const TemporaryFolder folder;
  const std::string graph = folder.file("g.db");
  const auto add_piped = [&](const std::string& lines) {
    const Result result =
        run_entente(fmt::format("add '{}' -", graph), folder.write("piped", lines));
    CHECK(result.exit_code == 0);
    return result.err;
  };
  CHECK(has(add_piped(record("x", kFerries) + record("y", kLawsuit)), "2 of 2 articles new"));
  CHECK(has(add_piped(record("x", kTrawlers)), "0 of 1 articles new, 1 claims, 1 replaced: x"));
  const std::string claims = exported_claims(graph);
  CHECK(has(claims, "trawlers"));
  CHECK(has(claims, "Bank of Kenya"));
  CHECK_FALSE(has(claims, "ferries"));
  CHECK_FALSE(has(add_piped(record("x", kTrawlers) + record("y", kLawsuit)), "replaced"));
  CHECK(exported_claims(graph) == claims);
  CHECK(has(run_entente(fmt::format("remove '{}' x", graph)).err, "and 1 older version"));
  // What has no id is known by what it says.
  const std::string plain = folder.file("plain.db");
  for (const char* text : {kFerries, kTrawlers}) {
    const Result result = run_entente(fmt::format("add '{}' -", plain), folder.write("t", text));
    CHECK(has(result.err, "1 of 1 articles new"));
  }
  const auto line = [](std::string text) {
    text.pop_back();
    return "{\"text\": \"" + text + "\"}\n";
  };
  const Result lines = run_entente(fmt::format("add '{}' -", plain),
                                   folder.write("l", line(kLawsuit) + line(kLawsuit + 5)));
  CHECK(has(lines.err, "2 of 2 articles new"));
  const Result one =
      run_entente(fmt::format("add '{}' -", plain), folder.write("o", line(kTrawlers + 7)));
  CHECK(has(one.err, "1 of 1 articles new"));
}

/// Where the program is started.
class CurrentFolder {
 public:
  explicit CurrentFolder(const fs::path& path) : before_(fs::current_path()) {
    fs::current_path(path);
  }
  ~CurrentFolder() { fs::current_path(before_); }
  CurrentFolder(const CurrentFolder&) = delete;
  CurrentFolder& operator=(const CurrentFolder&) = delete;

 private:
  fs::path before_;
};

TEST_CASE("a file has one name, however its path is written") {
  const TemporaryFolder folder;
  write_two_days(folder);
  const CurrentFolder here(folder.path());
  std::vector<std::string> paths = {"mon/1.txt", "./mon/1.txt", "mon//./1.txt",
                                    (fs::current_path() / "mon/1.txt").string()};
  for (std::size_t first = 0; first < paths.size(); ++first) {
    CAPTURE(paths[0]);
    const std::string graph = fmt::format("{}.db", first);
    CHECK(has(add(graph, paths[0]), "1 of 1 articles new"));
    const std::string claims = exported_claims(graph);
    CHECK(has(claims, "\"document\":\"mon/1.txt\""));
    for (const std::string& path : paths) CHECK(has(add(graph, path), "0 of 1 articles new, 0"));
    CHECK(exported_claims(graph) == claims);
    folder.write("mon/1.txt", kTrawlers);
    CHECK(has(add(graph, paths[1]), "1 replaced: mon/1.txt"));
    folder.write("mon/1.txt", kFerries);
    std::ranges::rotate(paths, paths.begin() + 1);
  }
  CHECK(has(run_entente("extract ./tue/1.txt").out, "\"document\":\"tue/1.txt\""));
  CHECK(has(add("folders.db", "./mon ."), "2 of 3 articles new"));
  // From elsewhere a whole path is what it is, and takes no name away.
  const CurrentFolder elsewhere(folder.path() / "tue");
  add("../0.db", folder.file("mon/1.txt"));
  CHECK(has(exported_claims("../0.db"), "\"document\":\"mon/1.txt\""));
  add("whole.db", folder.file("mon/1.txt"));
  CHECK(has(exported_claims("whole.db"), folder.file("mon/1.txt")));
  folder.write("tue/-", kFerries);
  CHECK(has(add("dash.db", "./-"), "1 of 1 articles new"));
}

/// A line of JSON with an id, a title and a date.
std::string dated(const std::string& title, const std::string& date, std::string text) {
  text.pop_back();
  return fmt::format("{{\"id\": \"x\", \"title\": \"{}\", \"date\": \"{}\", \"text\": \"{}\"}}\n",
                     title, date, text);
}

TEST_CASE("another title of the same text is told, and not as a replaced article") {
  const TemporaryFolder folder;
  const std::string graph = folder.file("g.db");
  add(graph, folder.write("a.jsonl", dated("Ferries", "2031-04-02", kFerries)));
  CHECK(has(add(graph, folder.write("a.jsonl", dated("Ships", "2031-04-02", kFerries))),
            "0 of 1 articles new, 0 claims, 1 with another title, publisher, address or date\n"));
  CHECK(has(exported_claims(graph), "\"title\":\"Ships\""));
  CHECK_FALSE(has(exported_claims(graph), "\"title\":\"Ferries\""));
}

TEST_CASE("of one file in two graphs the later version is shown when they are put together") {
  const TemporaryFolder folder;
  const std::string first = folder.file("a.db"), second = folder.file("b.db");
  add(first,
      folder.write("a.jsonl", dated("", "2031-04-02", long_text("Norway sold Chad ferries. ", 1))));
  add(second, folder.write("a.jsonl",
                           dated("", "2031-04-03", long_text("Norway sold Chad trawlers. ", 1))));
  const std::string wanted = exported_claims(second);
  CHECK_FALSE(has(add(second, first), "replaced"));
  CHECK(has(add(first, second), "1 replaced: x"));
  CHECK(exported_claims(first) == wanted);
  CHECK(exported_claims(second) == wanted);
}

TEST_CASE("of one file without a date in two graphs that changed later is shown") {
  const TemporaryFolder folder;
  const std::string first = folder.file("a.db"), second = folder.file("b.db");
  const std::string path = folder.write("1.txt", long_text("Norway sold Chad ferries.\n\n", 1));
  add(first, path);
  const auto changed = fs::last_write_time(path);
  folder.write("1.txt", long_text("Norway sold Chad trawlers.\n\n", 1));
  fs::last_write_time(path, changed + std::chrono::seconds(5));
  add(second, path);
  const std::string wanted = exported_claims(second);
  CHECK(has(add(first, second), "1 replaced: "));
  CHECK_FALSE(has(add(second, first), "replaced"));
  CHECK(exported_claims(first) == wanted);
  CHECK(exported_claims(second) == wanted);
  // A file that is only touched says what it said.
  fs::last_write_time(path, changed + std::chrono::seconds(9));
  CHECK(has(add(second, path), "0 of 1 articles new, 0 claims\n"));
  CHECK(exported_claims(second) == wanted);
}

TEST_CASE("which of two claims with one id stays is told") {
  const TemporaryFolder folder;
  const std::string graph = folder.file("g.db");
  const auto add_claim = [&](const std::string& object, const std::string& confidence) {
    return add(graph,
               "--claims '" +
                   folder.write("c.jsonl", R"({"id":"c00000000000000a1","subject":{"name":"Chad"},)"
                                           R"("relation":"sues","object":{"name":")" +
                                               object + R"("},"confidence":)" + confidence +
                                               R"(,"evidence":[{"document":"1.txt"}]})" + "\n") +
                   "'");
  };
  CHECK(has(add_claim("Norway", "0.5"), "1 of 1 claims new\n"));
  CHECK(has(add_claim("Norway", "0.5"), "0 of 1 claims new\n"));
  CHECK(has(add_claim("Peru", "0.7"),
            "0 of 1 claims new, 1 in the place of a less sure one of that id\n"));
  CHECK(has(exported_claims(graph), "Peru"));
  CHECK(has(add_claim("Norway", "0.5"),
            "0 of 1 claims new, 1 left out for a surer one of that id\n"));
  CHECK_FALSE(has(exported_claims(graph), "Norway"));
}

TEST_CASE("what another graph decided otherwise is told") {
  const TemporaryFolder folder;
  const std::string mine = folder.file("a.db"), theirs = folder.file("b.db");
  const std::string article = folder.write("1.txt", kFerries);
  for (const auto& [graph, name] : {std::pair{mine, "Norge"}, std::pair{theirs, "Noreg"}}) {
    add(graph, article);
    CHECK(run_entente(fmt::format("rename '{}' Norway {}", graph, name)).exit_code == 0);
  }
  CHECK(has(add(mine, theirs),
            fmt::format("1 decision, which overrules 1 made here (entente log {})", mine)));
  CHECK(has(run_entente(fmt::format("show '{}' Norway", mine)).out, "Noreg"));
  CHECK_FALSE(has(add(mine, theirs), "decision"));
}

TEST_CASE("what would be removed is told by exact names, and nothing goes") {
  const TemporaryFolder folder;
  const std::string graph = folder.file("g.db");
  for (const char* text : {kFerries, kTrawlers}) add(graph, folder.write("1.txt", text));
  const std::string claims = exported_claims(graph);
  const Result dry =
      run_entente(fmt::format("remove '{}' '{}' --dry-run", graph, folder.file("1.txt")));
  CHECK(dry.exit_code == 0);
  CHECK(has(dry.err, "1 article and 1 claim would be removed, and 1 older version\n"));
  CHECK(std::ranges::count(dry.out, '\n') == 2);
  CHECK(exported_claims(graph) == claims);
  for (std::size_t at = 0; at < dry.out.size(); at = dry.out.find('\n', at) + 1) {
    const std::string name = dry.out.substr(at, dry.out.find('\n', at) - at);
    const Result one = run_entente(fmt::format("remove '{}' '{}' --dry-run", graph, name));
    CHECK(has(one.err, "0 articles and 0 claims") != has(one.err, "brought back: "));
  }
  CHECK(exported_claims(graph) == claims);
}

}  // namespace versions_test
}  // namespace entente::test
