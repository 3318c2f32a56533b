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
namespace {

namespace fs = std::filesystem;

const std::string kSamples = ENTENTE_SOURCE_DIR "/samples";

std::string quote(const std::string& path) { return "'" + path + "'"; }

/// The claims of a graph as it exports them.
std::string exported(const std::string& graph) {
  const auto result = run_entente(fmt::format("export {} --format jsonl -o -", quote(graph)));
  CHECK(result.exit_code == 0);
  return result.out;
}

bool is_one_message(const std::string& err) {
  const auto lines = std::ranges::count(err, '\n');
  return err.starts_with("entente: ") && lines >= 1 && lines <= 2;
}

TEST_CASE("adding again changes nothing") {
  const TemporaryFolder folder;
  const auto graph = folder.file("g.db");
  const auto add = fmt::format("add {} {}", quote(graph), quote(kSamples));
  CHECK(run_entente(add).exit_code == 0);
  const auto first = exported(graph);
  CHECK(!first.empty());
  const auto again = run_entente(add);
  CHECK(again.exit_code == 0);
  CHECK(again.err.find("0 of 11 articles new") != std::string::npos);
  CHECK(exported(graph) == first);
}

TEST_CASE("order of the files and number of threads do not show") {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(kSamples)) {
    if (entry.is_regular_file() && entry.path().extension() != ".md") {
      files.push_back(entry.path().string());
    }
  }
  std::ranges::sort(files);
  const TemporaryFolder folder;
  const auto add = [&](const std::string& name, const std::string& options) {
    std::string inputs;
    for (const auto& file : files) inputs += " " + quote(file);
    const auto graph = folder.file(name);
    CHECK(run_entente(fmt::format("add {} {} {}", quote(graph), options, inputs)).exit_code == 0);
    return graph;
  };
  const auto forward = add("a.db", "--threads 1");
  std::ranges::reverse(files);
  const auto backward = add("b.db", "--threads 2");
  CHECK(exported(forward) == exported(backward));
  const auto picture = [&](const std::string& graph) {
    const auto out = graph + ".graphml";
    const auto svg = graph + ".svg";
    CHECK(run_entente(fmt::format("export {} -o {}", quote(graph), quote(out))).exit_code == 0);
    CHECK(run_entente(fmt::format("export {} -o {}", quote(graph), quote(svg))).exit_code == 0);
    return read_all(out) + read_all(svg);
  };
  CHECK(picture(forward) == picture(backward));
}

TEST_CASE("claims of a graph can be added to another") {
  const TemporaryFolder folder;
  const auto one = folder.file("one.db");
  const auto two = folder.file("two.db");
  CHECK(run_entente(fmt::format("add {} {}", quote(one), quote(kSamples))).exit_code == 0);
  const auto claims = folder.write("claims.jsonl", exported(one));
  const auto added = run_entente(fmt::format("add {} --claims {}", quote(two), quote(claims)));
  CHECK(added.exit_code == 0);
  CHECK(exported(two) == exported(one));
}

TEST_CASE("claims that cannot be read leave no graph behind") {
  const TemporaryFolder folder;
  const auto graph = folder.file("g.db");
  fs::create_directory(folder.path() / "claims");
  const auto wrong = folder.write("wrong.jsonl", "{\n");
  for (const auto& [claims, message] : {std::pair{folder.file("claims"), "is a folder"},
                                        std::pair{folder.file("none.jsonl"), "cannot be opened"},
                                        std::pair{wrong, "wrong.jsonl:1"}}) {
    const auto result =
        run_entente(fmt::format("add {} --strict --claims {}", quote(graph), quote(claims)));
    CAPTURE(result.err);
    CHECK(result.exit_code == 1);
    CHECK(result.err.find(message) != std::string::npos);
    CHECK_FALSE(fs::exists(graph));
  }
}

TEST_CASE("while claims come through a pipe, others can write to the graph") {
  const TemporaryFolder folder;
  const auto graph = folder.file("g.db");
  const auto pipe = folder.file("pipe");
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  const auto claim = [](int number) {
    return fmt::format(R"({{"subject":"Norway","relation":"visits","object":"Canada",)"
                       R"("evidence":[{{"document":"{}.txt"}}]}})"
                       "\n",
                       number);
  };
  const auto other = folder.write("other.jsonl", claim(0));
  constexpr int kClaims = 2000;  // more than the pipe and what is read ahead of a file hold
  Result meanwhile;
  std::thread writer([&] {
    std::ofstream stream(pipe);
    for (int i = 1; i <= kClaims; ++i) stream << claim(i);
    stream.flush();
    meanwhile = run_entente(fmt::format("add {} --claims {}", quote(graph), quote(other)));
  });
  const auto added = run_entente(fmt::format("add {} --claims {}", quote(graph), quote(pipe)));
  writer.join();
  CHECK(meanwhile.exit_code == 0);
  CHECK(added.exit_code == 0);
  CHECK(added.err.find(fmt::format("{0} of {0} claims new", kClaims)) != std::string::npos);
}

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

TEST_CASE("a path has a quote at each hop, whatever name is used") {
  const TemporaryFolder folder;
  const auto graph = folder.file("g.db");
  CHECK(run_entente(fmt::format("add {} {}", quote(graph), quote(kSamples))).exit_code == 0);
  const auto by_name = run_entente(fmt::format("path {} Iran 'South Korea'", quote(graph)));
  const auto by_alias = run_entente(fmt::format("path {} Tehran Seoul", quote(graph)));
  CHECK(by_name.exit_code == 0);
  CHECK(by_name.out.find("“") != std::string::npos);
  CHECK(by_name.out == by_alias.out);
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
      {"an unknown option", "add --frobnicate", 2, "--help"},
      {"nothing to add", "add " + quote(graph), 2, "nothing to add"},
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
  CHECK(exported(graph).find("Belarus") != std::string::npos);
}

TEST_CASE("a full disk is said, and no half a picture is left") {
  const TemporaryFolder folder;
  const auto graph = folder.file("g.db");
  CHECK(run_entente(fmt::format("add {} {}", quote(graph), quote(kSamples))).exit_code == 0);
  const auto full = run_entente(fmt::format("export {} --format jsonl -o /dev/full", quote(graph)));
  CHECK(full.exit_code == 1);
  CHECK(is_one_message(full.err));
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
       {"add",   "extract", "parse",  "show",   "path",   "top",     "search",  "contradictions",
        "diff",  "export",  "check",  "remove", "update", "sources", "review",  "merge",
        "split", "rename",  "retype", "hide",   "undo",   "log",     "explain", "resolve"}) {
    CAPTURE(command);
    const auto result = run_entente(std::string(command) + " --help");
    CHECK(result.exit_code == 0);
    CHECK(result.err == "");
    const auto example = result.out.find("Example");
    CHECK(example != std::string::npos);
    CHECK(result.out.find(": entente " + std::string(command), example) != std::string::npos);
  }
}

}  // namespace
}  // namespace entente::test
