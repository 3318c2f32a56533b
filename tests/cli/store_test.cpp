// The commands that ask, verify and change a graph as a whole.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/run_entente.hpp"

namespace entente::test {
namespace {

std::string quote(const std::string& path) { return "'" + path + "'"; }

/// Two articles that agree, and one that does not.
std::string make_graph(const TemporaryFolder& folder) {
  folder.write("one.txt", "Norway sent two rescue ships to Iceland in May.\n");
  folder.write("two.txt", "Norway sent rescue ships to Iceland. Canada sanctioned Belarus.\n");
  folder.write("three.txt", "Norway did not send rescue ships to Iceland.\n");
  const std::string graph = folder.file("g.db");
  std::string inputs;
  for (const char* name : {"one.txt", "two.txt", "three.txt"}) {
    inputs += ' ' + quote(folder.file(name));
  }
  CHECK(run_entente("add " + quote(graph) + inputs).exit_code == 0);
  return graph;
}

TEST_CASE("search finds quotes and names, as text and as JSON") {
  const TemporaryFolder folder;
  const auto graph = make_graph(folder);
  const auto text = run_entente("search " + quote(graph) + " rescue 'ship*' NOT may --limit 1");
  CHECK(text.exit_code == 0);
  CHECK(text.err == "");
  CHECK(text.out.find("[rescue] [ships]") != std::string::npos);
  CHECK(text.out.find("… and 1 more (--limit 2)") != std::string::npos);
  const auto found = run_entente("search " + quote(graph) + " --json iceland");
  CHECK(found.exit_code == 0);
  const auto json = nlohmann::json::parse(found.out);
  CHECK(json["counts"]["quotes"] == 3);
  CHECK(json["names"][0]["entity"]["country"] == "ISL");
  CHECK(json["quotes"][0]["claims"].size() == 1);
}

TEST_CASE("search says what is wrong with a query, and when nothing fits") {
  const TemporaryFolder folder;
  const auto graph = make_graph(folder);
  const auto wrong = run_entente("search " + quote(graph) + " '\"rescue'");
  CHECK(wrong.exit_code == 2);
  CHECK(wrong.err.starts_with("entente: search: a quotation mark is not closed\ntry: "));
  const auto nothing = run_entente("search " + quote(graph) + " submarine");
  CHECK(nothing.exit_code == 1);
  CHECK(nothing.out == "");
  CHECK(nothing.err.starts_with("entente: no quote, title or name with submarine\n"));
}

TEST_CASE("check passes a sound graph, finds a broken one and mends its index") {
  const TemporaryFolder folder;
  const auto graph = make_graph(folder);
  const auto sound = run_entente("check " + quote(graph));
  CHECK(sound.exit_code == 0);
  CHECK(sound.err == "");
  CHECK(sound.out.find("BROKEN") == std::string::npos);
  CHECK(nlohmann::json::parse(run_entente("check --json " + quote(graph)).out)["ok"] == true);
  // The bytes of a word in the index: a letter of "belarus", which no other word begins with.
  auto bytes = read_all(graph);
  std::size_t at = 0;
  for (std::size_t next = bytes.find("belarus"); next != std::string::npos;
       next = bytes.find("belarus", next + 1)) {
    at = next;
    bytes[at] = 'z';
  }
  CHECK(at > 0);
  folder.write("g.db", bytes);
  const auto broken = run_entente("check " + quote(graph));
  CHECK(broken.exit_code == 1);
  CHECK(broken.out.find("BROKEN") != std::string::npos);
  CHECK(broken.out.find("try: ") != std::string::npos);
  CHECK(broken.err.find("checks fail") != std::string::npos);
}

TEST_CASE("a removed article is what two graphs differ by") {
  const TemporaryFolder folder;
  const auto before = make_graph(folder);
  const auto after = folder.write("after.db", read_all(before));
  const auto same = run_entente(fmt::format("diff {} {}", quote(before), quote(after)));
  CHECK(same.exit_code == 0);
  CHECK(same.out == "no difference\n");
  const auto article = folder.file("two.txt");
  const auto removed = run_entente(fmt::format("remove {} {}", quote(after), quote(article)));
  CHECK(removed.exit_code == 0);
  CHECK(removed.err.find("1 article and 2 claims removed; 2 and 2 left") != std::string::npos);
  const auto text = run_entente(fmt::format("diff {} {}", quote(before), quote(after)));
  CHECK(text.exit_code == 0);
  CHECK(text.out.find("  - Canada ─ sanctions → Belarus") != std::string::npos);
  CHECK(text.out.find("Entities: 0 came, 2 went, ") != std::string::npos);
  const auto json = nlohmann::json::parse(
      run_entente(fmt::format("diff --json {} {}", quote(after), quote(before))).out);
  CHECK(json["entities"]["came"].size() == 2);
  CHECK(json["relations"]["came"][0]["object"]["id"] == "belarus");
  const auto again = run_entente(fmt::format("remove {} {}", quote(after), quote(article)));
  CHECK(again.exit_code == 1);
  CHECK(again.err.find("no such article") != std::string::npos);
}

TEST_CASE("contradictions have a quote for each side") {
  const TemporaryFolder folder;
  const auto graph = make_graph(folder);
  const auto text = run_entente("contradictions " + quote(graph));
  CHECK(text.exit_code == 0);
  CHECK(text.out.find("affirmed:\n    “Norway sent") != std::string::npos);
  CHECK(text.out.find("denied:\n    “Norway did not send") != std::string::npos);
  const auto json = nlohmann::json::parse(run_entente("contradictions --json " + quote(graph)).out);
  REQUIRE(json.size() == 1);
  CHECK(json[0]["relation"]["stances"]["denied"] == 1);
  const auto none = run_entente("contradictions --min-sources 9 " + quote(graph));
  CHECK(none.exit_code == 0);
  CHECK(none.out == "nothing is both affirmed and denied\n");
}

TEST_CASE("a decision changes what is shown, and its undo gives the same bytes as before") {
  const TemporaryFolder folder;
  const auto graph = make_graph(folder);
  const auto exported = [&] {
    return run_entente(fmt::format("export {} --format jsonl -o -", quote(graph))).out;
  };
  const auto before = exported();
  const auto dry = run_entente(fmt::format("rename {} Norway Norge --dry-run", quote(graph)));
  CHECK(dry.exit_code == 0);
  CHECK(dry.out.find("~ Norway: now Norge") != std::string::npos);
  CHECK(dry.err.find("nothing was written") != std::string::npos);
  CHECK(exported() == before);
  const std::string commands[] = {
      fmt::format("rename {} Norway Norge --reason 'its own name'", quote(graph)),
      fmt::format("retype {} 'rescue ships' facility", quote(graph)),
      fmt::format("merge {} Belarus Canada", quote(graph)),
      fmt::format("hide {} Iceland --json", quote(graph)),
  };
  for (const auto& command : commands) {
    CAPTURE(command);
    const auto result = run_entente(command);
    CHECK(result.exit_code == 0);
    CHECK(result.err.find(": decision ") != std::string::npos);
  }
  CHECK(run_entente("show " + quote(graph) + " Belarus").out.starts_with("Canada (country"));
  const auto split = run_entente(fmt::format("split {} Belarus", quote(graph)));
  CHECK(split.out.find("+ Belarus (country") != std::string::npos);
  CHECK(run_entente("check " + quote(graph)).exit_code == 0);
  for (int i = 0; i < 5; ++i) CHECK(run_entente("undo " + quote(graph)).exit_code == 0);
  CHECK(exported() == before);
  const auto log = run_entente("log " + quote(graph));
  CHECK(log.out.starts_with("   1  rename norway → Norge  (its own name)  [undone]\n"));
  CHECK(run_entente("undo " + quote(graph)).err.find("nothing is left to undo") !=
        std::string::npos);
}

TEST_CASE("a decision about nobody is refused") {
  const TemporaryFolder folder;
  const auto graph = make_graph(folder);
  const struct {
    std::string arguments;
    int exit_code;
    const char* message;
  } cases[] = {
      {"merge " + quote(graph) + " Norway Norway", 1, "are one already"},
      {"merge " + quote(graph) + " Norway Atlantis", 1, "no such name in the graph: Atlantis"},
      {"split " + quote(graph) + " Norway", 1, "nothing that was merged"},
      {"retype " + quote(graph) + " Norway ghost", 2, "no type \"ghost\""},
      {"undo " + quote(graph) + " 7", 1, "decision 7 is not in the log"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.arguments);
    const auto result = run_entente(c.arguments);
    CHECK(result.exit_code == c.exit_code);
    CHECK(result.out == "");
    CHECK(result.err.find(c.message) != std::string::npos);
    CHECK(result.err.find("\ntry: ") != std::string::npos);
  }
  CHECK(run_entente("log " + quote(graph)).out == "no decisions\n");
}

TEST_CASE("review lists names that may be one, with the command that decides") {
  const TemporaryFolder folder;
  std::string claims;
  for (const char* name : {"Anna Strand", "Strand Anna", "Dirk Moen", "Dirk Moen Jr."}) {
    claims += fmt::format(
        R"({{"subject":{{"name":"{}","type":"person"}},"relation":"visits","object":"Norway",)"
        R"("evidence":[{{"document":"a"}}]}})"
        "\n",
        name);
  }
  const auto file = folder.write("claims.jsonl", claims);
  const auto graph = folder.file("g.db");
  CHECK(run_entente(fmt::format("add {} --claims {}", quote(graph), quote(file))).exit_code == 0);
  const auto text = run_entente("review " + quote(graph));
  CHECK(text.exit_code == 0);
  CHECK(text.out.find("not merged, too doubtful, by generation") != std::string::npos);
  CHECK(text.out.find("entente merge " + graph) != std::string::npos);
  const auto why = run_entente("review " + quote(graph) + " 'Anna Strand'");
  CHECK(why.out.find("merged, by word-order; if they are two: entente split") != std::string::npos);
  CHECK(run_entente("review --merged " + quote(graph)).out == why.out);
  CHECK(run_entente("review " + quote(graph) + " Norway").out == "no other name may be the same\n");
  CHECK(run_entente("review " + quote(graph) + " Atlantis").exit_code == 1);
  const auto json = nlohmann::json::parse(run_entente("review --json " + quote(graph)).out);
  REQUIRE(json.size() == 1);
  CHECK(json[0]["merged"] == false);
}

}  // namespace
}  // namespace entente::test
