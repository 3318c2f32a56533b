#include "export/dot.hpp"

#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "export/xml_text.hpp"
#include "run_program.hpp"
#include "sample_graph.hpp"

namespace entente {
namespace {

using nlohmann::json;

std::string dot_of(const Snapshot& snapshot) {
  std::ostringstream output;
  write_dot(snapshot, output);
  return output.str();
}

/// Takes back what write_dot does to a value.
std::string unescaped(const std::string& value) {
  std::string text;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\' && i + 1 < value.size()) {
      ++i;
      text += value[i] == 'n' ? '\n' : value[i];
    } else {
      text += value[i];
    }
  }
  return text;
}

std::string with_plain_newlines(std::string text) {
  for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string::npos;) text.erase(at, 1);
  return text;
}

TEST_CASE("Graphviz reads from DOT what was written") {
  const Snapshot snapshot = awkward_sample();
  const ScratchFile file("read.dot");
  write_bytes(file.path(), dot_of(snapshot));
  // gvpr reads the graph with cgraph and prints a line for each value, in hex.
  const std::string program =
      R"(N { print("N\t", $.name, "\t", $.label) } E { print("E\t", $.name, "\t", $.label) })";
  const auto read =
      output_of("gvpr '" + program + "' " + file.path() + " 2>&1 | od -An -v -tx1 | tr -d ' \\n'");
  REQUIRE(read);
  std::string text;
  for (std::size_t i = 0; i + 1 < read->size(); i += 2) {
    text += static_cast<char>(std::stoi(read->substr(i, 2), nullptr, 16));
  }
  for (const Entity& entity : snapshot.entities) {
    CAPTURE(entity.id);
    std::string label = with_plain_newlines(clean_for_xml(entity.name));
    CHECK(unescaped(text).find("N\t" + unescaped(entity.id) + "\t" + label + "\n") !=
          std::string::npos);
  }
  std::size_t edges = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) edges += line.starts_with("E\t") ? 1 : 0;
  CHECK(edges == snapshot.relations.size());
}

TEST_CASE("dot draws what was written") {
  const ScratchFile file("draw.dot");
  write_bytes(file.path(), dot_of(read_sample("harbour.tsv")));
  const auto plain = output_of("dot -Tplain " + file.path() + " 2>&1");
  REQUIRE(plain);
  std::map<std::string, int> counts;
  std::istringstream lines(*plain);
  for (std::string line; std::getline(lines, line);) ++counts[line.substr(0, line.find(' '))];
  CHECK(counts["node"] == 30);
  CHECK(counts["edge"] == 49);
  CHECK(plain->starts_with("graph "));
}

TEST_CASE("DOT has nothing that Gephi's importer stumbles over") {
  const std::string dot = dot_of(awkward_sample());
  CHECK(dot.find("\tgraph [") == std::string::npos);
  CHECK(dot.find("\tnode [") == std::string::npos);
  CHECK(dot.find("\tedge [") == std::string::npos);
  CHECK(dot.find("\\\n") == std::string::npos);
  CHECK(dot.find("color=\"#") == std::string::npos);
}

}  // namespace
}  // namespace entente
