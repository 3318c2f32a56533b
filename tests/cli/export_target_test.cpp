// Where an export goes: files, two files, folders, links, the system's names of standard output.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <string>

#include "tests/cli/run_entente.hpp"

namespace entente::test {
namespace export_target_test {

namespace fs = std::filesystem;

std::string make_graph(const TemporaryFolder& folder) {
  const auto claims = folder.write(
      "claims.jsonl",
      R"({"subject":"Norway","relation":"visits","object":"Chad","evidence":[{"document":"a"}]})"
      "\n");
  const std::string graph = folder.file("g.db");
  CHECK(run_entente(fmt::format("add {} --claims {}", graph, claims)).exit_code == 0);
  return graph;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("a file of CSV holds the relations, and one beside it the entities") {
  const TemporaryFolder folder;
  const std::string command = "export " + make_graph(folder) + " -o ";
  CHECK(run_entente(command + folder.file("out.csv")).exit_code == 0);
  const std::string relations = read_all(folder.file("out.csv"));
  CHECK(relations.starts_with("Source,Target,Type,Kind,"));
  CHECK(has(relations, "\nnorway,chad,Directed,visits,"));
  const std::string entities = read_all(folder.file("out.nodes.csv"));
  CHECK(entities.starts_with("Id,Label,"));
  CHECK(has(entities, "\nnorway,Norway,"));
  CHECK(run_entente(command + "- --format csv").out == relations);
  CHECK(run_entente(command + folder.file("tables") + " --format csv").exit_code == 0);
  CHECK(read_all(folder.file("tables/edges.csv")) == relations);
  CHECK(read_all(folder.file("tables/nodes.csv")) == entities);
}

TEST_CASE("standard output may be called by the system's name") {
  const TemporaryFolder folder;
  const std::string command = "export " + make_graph(folder);
  const std::string printed = run_entente(command + " --format dot -o -").out;
  CHECK(has(printed, "digraph"));
  CHECK(run_entente(command + " --format dot -o /dev/stdout").out == printed);
  const auto unnamed = run_entente(command + " -o /dev/stdout");
  CHECK(unnamed.exit_code == 2);
  CHECK(has(unnamed.err, "standard output has no ending"));
  const auto tables = run_entente(command + " --format neo4j -o /dev/stdout");
  CHECK(tables.exit_code == 2);
  CHECK(has(tables.err, "try: -o FOLDER --format neo4j"));
}

TEST_CASE("an export goes through a link, and never takes the place of a folder") {
  const TemporaryFolder folder;
  const std::string command = "export " + make_graph(folder) + " --format dot -o ";
  fs::create_symlink("later.dot", folder.file("link.dot"));
  CHECK(run_entente(command + folder.file("link.dot")).exit_code == 0);
  CHECK(fs::is_symlink(folder.file("link.dot")));
  CHECK(has(read_all(folder.file("later.dot")), "digraph"));
  fs::create_directory(folder.file("sub"));
  const auto refused = run_entente(command + folder.file("sub"));
  CHECK(refused.exit_code == 1);
  CHECK(has(refused.err, "Is a directory"));
  CHECK(has(refused.err, "try: give the name of a file in that folder"));
  CHECK(fs::is_empty(folder.file("sub")));
}

TEST_CASE("an empty file is said to be empty where a graph is read") {
  const TemporaryFolder folder;
  const std::string empty = folder.write("empty.db", "");
  const auto result = run_entente("top " + empty);
  CHECK(result.exit_code == 1);
  CHECK(has(result.err, "empty.db: is empty\n"));
  CHECK(read_all(empty).empty());
}

}  // namespace export_target_test
}  // namespace entente::test
