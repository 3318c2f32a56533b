// A graph as a page and as a report, by the real program.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/run_entente.hpp"

namespace entente::test {
namespace export_page_test {

std::string quote(const std::string& path) { return "'" + path + "'"; }

nlohmann::json participant(const std::string& name, const std::string& sentence) {
  const auto start = sentence.find(name);
  return {{"id", name},        {"name", name},
          {"type", "country"}, {"text", name},
          {"start", start},    {"end", start + name.size()},
          {"country", {}},     {"aliases", nlohmann::json::array()}};
}

std::string claim(const std::string& document, const std::string& sentence, bool is_denied) {
  const nlohmann::json json = {{"id", "c" + document},
                               {"subject", participant("Norway", sentence)},
                               {"relation", "sells ferries to"},
                               {"verb", "sell"},
                               {"predicate", "sell ferry to"},
                               {"event", "AID"},
                               {"object", participant("Chad", sentence)},
                               {"arguments", nlohmann::json::array()},
                               {"polarity", is_denied ? "negative" : "positive"},
                               {"factuality", "certain"},
                               {"attribution", {}},
                               {"time", {}},
                               {"confidence", 0.8},
                               {"evidence",
                                {{{"document", document},
                                  {"title", "Ferries | <i>and</i> lakes"},
                                  {"publisher", "The Lake Post"},
                                  {"published", "2031-04-02"},
                                  {"url", {}},
                                  {"sentence", sentence},
                                  {"start", 0},
                                  {"end", sentence.size()},
                                  {"extractor", "test"},
                                  {"rule", "test"}}}}};
  return json.dump() + "\n";
}

/// What one says and another denies.
std::string make_graph(const TemporaryFolder& folder) {
  const auto claims =
      folder.write("claims.jsonl", claim("a.txt", "Norway sold ferries to Chad.", false) +
                                       claim("b.txt", "Norway sold no ferries to Chad.", true));
  const std::string graph = folder.file("lake.db");
  CHECK(run_entente("add " + quote(graph) + " --claims " + quote(claims)).exit_code == 0);
  return graph;
}

TEST_CASE("a page holds the picture, both quotes and a policy, with equal bytes each time") {
  const TemporaryFolder folder;
  const std::string command = "export " + quote(make_graph(folder)) + " --title 'A < B' -o ";
  const std::string file = folder.file("lake.html");
  const auto made = run_entente(command + quote(file));
  CHECK(made.exit_code == 0);
  CHECK(made.err == file + ": 1 relation between 2 entities\n");
  const std::string page = read_all(file);
  for (const char* part :
       {"<!DOCTYPE html>", "<title>A &lt; B</title>", "default-src 'none'", "<svg",
        "Norway sold ferries to Chad.", "Norway sold no ferries to Chad."}) {
    CAPTURE(part);
    CHECK(page.find(part) != std::string::npos);
  }
  CHECK(page.find("<i>and</i>") == std::string::npos);
  CHECK(run_entente(command + "- --format html").out == page);
}

TEST_CASE("a report has its picture beside it, tells both sides, and how it was made") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  const std::string file = folder.file("lake.md");
  CHECK(run_entente("export " + quote(graph) + " --actors -o " + quote(file)).exit_code == 0);
  const std::string report = read_all(file);
  CAPTURE(report);
  CHECK(report.find("](<lake.report.svg>)") != std::string::npos);
  CHECK(read_all(folder.file("lake.report.svg")).find("<svg") != std::string::npos);
  CHECK(report.find("## Affirmed and denied") != std::string::npos);
  CHECK(report.find("| Ferries \\| \\<i\\>and\\</i\\> lakes | The Lake Post |") !=
        std::string::npos);
  CHECK(report.find(fmt::format("`entente export {} -o {} --actors`", graph, file)) !=
        std::string::npos);
}

TEST_CASE("a report on standard output has no picture, and one named .report.html is a page") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  const auto printed = run_entente("export " + quote(graph) + " -o - --format report");
  CHECK(printed.exit_code == 0);
  CHECK(printed.out.find("![") == std::string::npos);
  const std::string file = folder.file("lake.report.html");
  CHECK(run_entente("export " + quote(graph) + " -o " + quote(file)).exit_code == 0);
  const std::string page = read_all(file);
  CHECK(page.find("<h2 dir=\"auto\">Affirmed and denied</h2>") != std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
}

TEST_CASE("a picture never takes the place of its report, and a page needs a relation") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  const std::string file = folder.file("lake.svg");
  const std::string report = "export " + quote(graph) + " --format report -o " + quote(file);
  CHECK(run_entente(report).exit_code == 0);
  CHECK(read_all(file).starts_with("# "));
  CHECK(std::filesystem::exists(folder.file("lake.report.svg")));
  const auto none = run_entente("export " + quote(graph) + " --min-sources 9 -o " +
                                quote(folder.file("none.html")));
  CHECK(none.exit_code == 1);
  CHECK(none.err.find("no relation is left to draw") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(folder.file("none.html")));
}

}  // namespace export_page_test
}  // namespace entente::test
