// The whole program, run as a user would: what it says, how it exits, what it leaves behind.
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
namespace program_test {

namespace fs = std::filesystem;

const std::string kSamples = ENTENTE_SOURCE_DIR "/samples";

TEST_CASE("a path has a quote at each hop, whatever name is used") {
  const TemporaryFolder folder;
  const auto graph = folder.file("g.db");
  CHECK(run_entente(fmt::format("add {} {}", quote(graph), quote(kSamples))).exit_code == 0);
  const auto by_name = run_entente(fmt::format("path {} Iran 'South Korea'", quote(graph)));
  const auto by_alias = run_entente(fmt::format("path {} Tehran Seoul", quote(graph)));
  CHECK(by_name.exit_code == 0);
  CHECK(by_name.out.find("“") != std::string::npos);
  CHECK(by_name.out == by_alias.out);
  const auto unquoted = run_entente(fmt::format("path {} Iran South Korea", quote(graph)));
  CHECK(unquoted.out == by_name.out);
  const auto unknown = run_entente(fmt::format("path {} Iran Atlantiss", quote(graph)));
  CHECK(unknown.exit_code == 1);
  CHECK(is_one_message(unknown.err));
}

TEST_CASE("bad input gets one clear message and leaves no graph") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "empty");
  const auto graph = folder.file("g.db");
  const auto no_text = folder.write("empty.txt", "");
  const auto picture =
      folder.write("picture.txt", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
  const auto foreign = folder.write("foreign.db", "this is no graph");
  const auto article = folder.write("good.txt", "Canada sanctioned Belarus on Monday.\n");
  const struct {
    const char* name;
    std::string arguments;
    int exit_code;
    std::string mentions;
  } cases[] = {
      {"a missing file", "add " + quote(graph) + " " + quote(folder.file("nothing.txt")), 1,
       "nothing.txt"},
      {"a folder without articles", "add " + quote(graph) + " " + quote(folder.file("empty")), 1,
       "empty"},
      {"a file that is no graph", "add " + quote(foreign) + " " + quote(article), 1, "foreign.db"},
      {"a graph that is not there", "show " + quote(folder.file("none.db")) + " Iran", 1,
       "none.db"},
      {"an unknown format", "export " + quote(graph) + " -o x.xyz", 2, "xyz"},
      {"an option of another format", "export " + quote(graph) + " -o x.svg --dialect gephi", 2,
       "--format graphml"},
      {"no such version", "export " + quote(graph) + " -o x.gexf --gexf-version 1.1", 2,
       "--gexf-version 1.2 or 1.3"},
      {"no such engine", "export " + quote(graph) + " -o x.svg --engine fast", 2, "neato"},
      {"a folder that is not there",
       "add " + quote(folder.file("no/such/g.db")) + " " + quote(article), 1, "no/such"},
      {"no command", "", 2, "--help"},
      {"an unknown command", "frobnicate", 2, "--help"},
      {"a command with a slip", "exprt", 2, "try: entente export"},
      {"no such class of events", "top " + quote(graph) + " --event war", 2, "sanction"},
      {"no such type", "top " + quote(graph) + " --type men", 2, "person"},
      {"an unknown option", "add --frobnicate", 2, "--help"},
      {"an address", "add " + quote(graph) + " 'https://coast.example//1'", 1,
       "'https://coast.example//1'; then give page.html"},
      {"nothing to add", "add " + quote(graph), 2, "nothing to add"},
      {"a graph without a name", "add '' " + quote(article), 2, "GRAPH: an empty text"},
      {"a variable that was not set", "top ''", 2, "GRAPH: an empty text"},
      {"a name of two words behind an option",
       "export " + quote(graph) + " -o x.svg --around North Korea", 2, "\"North Korea\""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const auto result = run_entente(c.arguments);
    CAPTURE(result.err);
    CHECK(result.exit_code == c.exit_code);
    CHECK(result.out == "");
    CHECK(is_one_message(result.err));
    CHECK(result.err.find(c.mentions) != std::string::npos);
  }
  CHECK(read_all(foreign) == "this is no graph");
  CHECK(!fs::exists(graph));
  // A bad file among good ones is named, and the others are still added.
  const auto mixed = run_entente(
      fmt::format("add {} {} {} {}", quote(graph), quote(no_text), quote(picture), quote(article)));
  CHECK(mixed.exit_code == 0);
  CHECK(mixed.err.find("empty.txt") != std::string::npos);
  CHECK(mixed.err.find("PNG") != std::string::npos);
  CHECK(exported_claims(graph).find("Belarus") != std::string::npos);
}

TEST_CASE("a graph may be called anything that a file may be called") {
  const TemporaryFolder folder;
  const auto article = folder.write("good.txt", "Canada sanctioned Belarus on Monday.\n");
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  for (const std::string& name :
       {"/" + folder.file("g.db"), std::string(":memory:"), std::string("file:g.db?mode=memory"),
        std::string("50%25 #1?.db")}) {
    CAPTURE(name);
    CHECK(run_entente(fmt::format("add {} {}", quote(name), quote(article))).exit_code == 0);
    CHECK(fs::exists(name));
    CHECK(run_entente("show " + quote(name) + " Canada").out.find("sanctions → Belarus") !=
          std::string::npos);
    CHECK(run_entente(fmt::format("export {} -o {}.csv", quote(name), quote(name))).exit_code == 0);
    CHECK(fs::exists(name + ".csv"));
  }
  fs::current_path(before);
}

TEST_CASE("names of several words need no quotes") {
  const TemporaryFolder folder;
  const auto article = folder.write("news.txt", "North Korea sanctioned South Korea on Monday.\n");
  const auto graph = quote(folder.file("g.db"));
  CHECK(run_entente("add " + graph + " " + quote(article)).exit_code == 0);
  CHECK(run_entente("show " + graph + " North Korea").out.starts_with("North Korea (country"));
  CHECK(run_entente("review " + graph + " North Korea").exit_code == 0);
  const struct {
    const char* command;
    const char* change;
  } cases[] = {{"rename {} North Korea The North", "now The North"},
               {"retype {} North Korea organization", "country → organization"},
               {"merge {} North Korea South Korea", "- North Korea (country"},
               {"hide {} North Korea", "- North Korea (country"}};
  for (const auto& c : cases) {
    CAPTURE(c.command);
    const auto result = run_entente(fmt::format(fmt::runtime(c.command), graph) + " --dry-run");
    CHECK(result.exit_code == 0);
    CHECK(result.out.find(c.change) != std::string::npos);
  }
}

TEST_CASE("an export says what it wrote, unless it goes to standard output") {
  const TemporaryFolder folder;
  const auto article = folder.write("news.txt", "Canada sanctioned Belarus. Norway sued Chad.\n");
  const auto graph = folder.file("g.db");
  CHECK(run_entente(fmt::format("add {} {}", graph, article)).exit_code == 0);
  const struct {
    std::string target;
    std::string said;
  } cases[] = {
      {folder.file("a.svg"), folder.file("a.svg") + ": 2 relations between 4 entities\n"},
      {folder.file("a.csv"), folder.file("a.csv") + " and " + folder.file("a.nodes.csv") +
                                 ": 2 relations between 4 entities\n"},
      {folder.file("a.jsonl"), folder.file("a.jsonl") + ": 2 claims\n"},
      {folder.file("vault") + " --format obsidian",
       folder.file("vault") + " (4 files): 2 relations between 4 entities\n"},
      {"- --format csv", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.target);
    const auto result = run_entente(fmt::format("export {} -o {}", graph, c.target));
    CHECK(result.exit_code == 0);
    CHECK(result.err == c.said);
  }
}

TEST_CASE("texts line by line are documents of their own") {
  const TemporaryFolder folder;
  const auto lines =
      folder.write("lines.txt", "Canada sanctioned Belarus.\n\nNorway helped Iceland.\n");
  const auto result = run_entente(fmt::format("extract --lines {}", quote(lines)));
  CHECK(result.exit_code == 0);
  CHECK(result.out.find("lines.txt:1") != std::string::npos);
  CHECK(result.out.find("lines.txt:3") != std::string::npos);
}

TEST_CASE("every command explains itself with an example") {
  for (const char* command :
       {"add",     "extract", "parse", "show",   "path",   "top",    "search", "contradictions",
        "between", "news",    "diff",  "export", "check",  "remove", "update", "sources",
        "review",  "merge",   "split", "rename", "retype", "hide",   "undo",   "log",
        "explain", "resolve"}) {
    CAPTURE(command);
    const auto result = run_entente(std::string(command) + " --help");
    CHECK(result.exit_code == 0);
    CHECK(result.err == "");
    const auto example = result.out.find("Example");
    CHECK(example != std::string::npos);
    CHECK(result.out.find(": entente " + std::string(command), example) != std::string::npos);
  }
}

}  // namespace program_test
}  // namespace entente::test
