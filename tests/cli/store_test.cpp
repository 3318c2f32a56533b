// The commands that ask, verify and change a graph as a whole.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <string>

#include "graph/store/database.hpp"
#include "tests/cli/run_entente.hpp"

namespace entente::test {
namespace store_test {

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
      // What a script makes of a variable that it forgot to set.
      {"hide " + quote(graph) + " ''", 2, "NAME: an empty text"},
      {"merge " + quote(graph) + " Norway ' '", 2, "B: an empty text"},
      {"rename " + quote(graph) + " Norway ''", 2, "NEW: an empty text"},
      {"rename " + quote(graph) + " Norway 'a\nb'", 2, "NEW: a text of several lines"},
      {"undo " + quote(graph) + " ''", 2, "N: an empty text"},
      {"show " + quote(graph) + " ''", 2, "NAME: an empty text"},
      {"show " + quote(graph) + " Norway -n -1", 2, "-1 is no whole number"},
      {"path " + quote(graph) + " Norway ''", 2, "B: an empty text"},
      {"path " + quote(graph) + " Norway Iceland -k 1001", 2, "not in range 1 to 1000"},
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

TEST_CASE("sources lists the copies of a report, which count once") {
  const TemporaryFolder folder;
  const std::string text =
      "Norway sent two rescue ships to Iceland on Monday, Minister Kari Moen said. The 40 sailors "
      "of "
      "the Nordlys left Bergen with 3 doctors and reached Reykjavik after 2 days. Canada offered "
      "12 "
      "pilots from Halifax, and the Red Cross in Oslo collected 900 blankets. Iceland thanked "
      "Norway.\n";
  folder.write("a.txt", "Ships for Iceland\n\n" + text);
  folder.write("b.txt", "Norway helps\n\n" + text + "\nSubscribe to our newsletter.\n");
  folder.write("c.txt", "Canada sanctioned Belarus.\n");
  const auto graph = folder.file("g.db");
  CHECK(run_entente(fmt::format("add {} {}", quote(graph), quote(folder.path()))).exit_code == 0);
  const auto listed = run_entente("sources " + quote(graph));
  CHECK(listed.exit_code == 0);
  CHECK(listed.err == "");
  CHECK(listed.out.starts_with("3 articles, 2 independent sources\n\n2 articles: “"));
  CHECK(listed.out.find("b.txt (") != std::string::npos);
  CHECK(listed.out.find("c.txt") == std::string::npos);
  CHECK(run_entente("sources --all " + quote(graph)).out.find("c.txt") != std::string::npos);
  const auto json = nlohmann::json::parse(run_entente("sources --json " + quote(graph)).out);
  CHECK(json["sources"] == 2);
  REQUIRE(json["groups"].size() == 1);
  CHECK(json["groups"][0]["articles"].size() == 2);
  const auto shown = run_entente(fmt::format("show {} Norway --json", quote(graph)));
  const auto relation = nlohmann::json::parse(shown.out)["out"][0];
  CHECK(relation["articles"] == 2);
  CHECK(relation["sources"] == 1);
  CHECK(relation["publishers"].is_array());
}

TEST_CASE("update reads all articles again where the extractor is another, once") {
  const TemporaryFolder folder;
  const auto graph = make_graph(folder);
  const auto exported = [](const std::string& path) {
    return run_entente(fmt::format("export {} --format jsonl -o -", quote(path))).out;
  };
  const auto before = exported(graph);
  CHECK(run_entente("hide " + quote(graph) + " Belarus").exit_code == 0);
  CHECK(run_entente("update " + quote(graph)).err.find(": 0 articles read again") !=
        std::string::npos);
  const auto stricter = fmt::format("update {} --min-confidence 0.99", quote(graph));
  CHECK(run_entente(stricter + " --dry-run").err.find(": 3 articles would") != std::string::npos);
  const auto updated = run_entente(stricter);
  CHECK(updated.exit_code == 0);
  CHECK(updated.err.find(": 3 articles read again, 0 claims") != std::string::npos);
  CHECK(exported(graph) == "");
  CHECK(run_entente(stricter).err.find(": 0 articles read again") != std::string::npos);
  CHECK(run_entente(fmt::format("update {} {}", quote(graph), quote(folder.file("two.txt"))))
            .err.find(": 1 articles read again") != std::string::npos);
  CHECK(run_entente("update " + quote(graph)).err.find(": 2 articles read") != std::string::npos);
  CHECK(exported(graph) != before);  // the decision holds
  CHECK(run_entente("undo " + quote(graph)).exit_code == 0);
  CHECK(exported(graph) == before);
  CHECK(run_entente("check " + quote(graph)).exit_code == 0);
  const auto unknown = run_entente(fmt::format("update {} nowhere.txt", quote(graph)));
  CHECK(unknown.exit_code == 1);
  CHECK(unknown.err.find("no such article in the graph: nowhere.txt") != std::string::npos);
}

TEST_CASE("update takes away what a run that was killed had left over") {
  const TemporaryFolder folder;
  const auto graph = make_graph(folder);
  Database database = Database::open(graph, Access::kWrite, std::chrono::seconds(5));
  database.run("INSERT INTO terms (text) VALUES ('left over')");
  const auto count_left = [&] {
    return database.find_int("SELECT count(*) FROM terms WHERE text = 'left over'");
  };
  CHECK(run_entente(fmt::format("update {} --dry-run", quote(graph))).exit_code == 0);
  CHECK(count_left() == 1);
  CHECK(run_entente("update " + quote(graph)).err.find(": 0 articles read") != std::string::npos);
  CHECK(count_left() == 0);
}

TEST_CASE("graphs can be added to a graph, with the same bytes as all articles in one") {
  const TemporaryFolder folder;
  const auto whole = make_graph(folder);
  const auto left = folder.file("left.db");
  const auto right = folder.file("right.db");
  const auto merged = folder.file("merged.db");
  const auto add = [&](const std::string& graph, const std::string& inputs) {
    return run_entente(fmt::format("add {} {}", quote(graph), inputs));
  };
  CHECK(add(left, quote(folder.file("three.txt"))).exit_code == 0);
  CHECK(add(right, quote(folder.file("two.txt"))).exit_code == 0);
  CHECK(run_entente("hide " + quote(right) + " Belarus").exit_code == 0);
  const auto added =
      add(merged, quote(left) + " " + quote(folder.file("one.txt")) + " " + quote(right));
  CHECK(added.exit_code == 0);
  CHECK(added.err.find("1 of 1 articles of " + left + " new") != std::string::npos);
  CHECK(run_entente("log " + quote(merged)).out.find("hide belarus") != std::string::npos);
  CHECK(run_entente("undo " + quote(merged)).exit_code == 0);
  const auto files = [&](const std::string& graph) {
    std::string bytes;
    for (const char* format : {"jsonl", "graphml", "gexf"}) {
      bytes += run_entente(fmt::format("export {} --format {} -o -", quote(graph), format)).out;
    }
    return bytes;
  };
  CHECK(files(merged) == files(whole));
  CHECK(add(merged, quote(whole)).err.find("0 of 3 articles") != std::string::npos);
  CHECK(run_entente("check " + quote(merged)).exit_code == 0);
}

TEST_CASE("an article of a folder is removed by its path as well") {
  const TemporaryFolder folder;
  const std::string graph = folder.file("g.db");
  std::filesystem::create_directories(folder.path() / "articles");
  folder.write("articles/storm.txt", "Norway praised Iceland.");
  const std::string article = quote(folder.file("articles/storm.txt"));
  REQUIRE(run_entente("add " + quote(graph) + " " + quote(folder.file("articles"))).exit_code == 0);
  CHECK(run_entente("remove " + quote(graph) + " nowhere/snow.txt").exit_code == 1);
  CHECK(run_entente("remove " + quote(graph) + " " + article).exit_code == 0);
  CHECK(run_entente("remove " + quote(graph) + " " + article).exit_code == 1);
}

}  // namespace store_test
}  // namespace entente::test
