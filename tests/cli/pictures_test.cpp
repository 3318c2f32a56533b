// Pictures through the real program.
#include <doctest/doctest.h>

#include <string>

#include "tests/cli/run_entente.hpp"

namespace entente::test {
namespace pictures_test {

struct NewsGraph {
  TemporaryFolder folder;
  std::string path = folder.file("g.db");

  NewsGraph() {
    const auto article = folder.write(
        "news.txt",
        "Kenya accused Norway of dumping salmon.\n\nNorway sued Peru. Peru praised Chile.\n\n"
        "Chile met Kenya in Lima. Brazil invited Chile to a summit.\n");
    REQUIRE(run_entente("add " + path + " " + article).exit_code == 0);
  }
};

TEST_CASE("a path is drawn, with its quotes, in the same bytes each time") {
  const NewsGraph graph;
  const std::string one = graph.folder.file("one.svg");
  const std::string two = graph.folder.file("two.svg");
  for (const std::string& file : {one, two}) {
    const auto result = run_entente("path " + graph.path + " Kenya Peru -k 2 -o " + file);
    CHECK(result.exit_code == 0);
    CHECK(result.out.empty());
    CHECK(result.err.starts_with(file + ": "));
  }
  const std::string svg = read_all(one);
  CHECK(svg == read_all(two));
  CHECK(svg.find("Kenya accused Norway of dumping salmon.") != std::string::npos);
  CHECK(svg.find("Chile met Kenya in Lima.") != std::string::npos);
  CHECK(svg.find(">Peru<") != std::string::npos);
  CHECK(svg.find(">Brazil<") == std::string::npos);  // not on the way
}

TEST_CASE("what is on the paths can be written as data") {
  const NewsGraph graph;
  const auto result = run_entente("path " + graph.path + " Kenya Peru --format graphml -o -");
  CHECK(result.exit_code == 0);
  CHECK(result.out.find("<graphml") != std::string::npos);
}

TEST_CASE("a path picture of an unknown format or beside JSON is refused") {
  const NewsGraph graph;
  const auto unknown = run_entente("path " + graph.path + " Kenya Peru -o x.xyz");
  CHECK(unknown.exit_code == 2);
  CHECK(unknown.err.find("--format with one of svg, png") != std::string::npos);
  CHECK(run_entente("path " + graph.path + " Kenya Peru --json -o x.svg").exit_code == 2);
}

TEST_CASE("every theme, engine and kind of picture has the same bytes each time") {
  const NewsGraph graph;
  for (const std::string options : {"--theme dark", "--clusters", "--engine dot",
                                    "--engine fdp --format pdf", "--format png"}) {
    CAPTURE(options);
    const std::string format = options.find("--format") == std::string::npos ? " --format svg" : "";
    const std::string command = "export " + graph.path + " -o - " + options + format;
    const auto first = run_entente(command);
    CHECK(first.exit_code == 0);
    CHECK(first.out.size() > 1000);
    CHECK(first.out == run_entente(command).out);
  }
}

}  // namespace pictures_test
}  // namespace entente::test
