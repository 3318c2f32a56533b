#include "export/dot.hpp"

#include <doctest/doctest.h>

#include <map>
#include <sstream>

#include "run_program.hpp"
#include "sample_graph.hpp"

namespace entente {
namespace dot_test {

std::string dot_of(const Snapshot& snapshot) {
  std::ostringstream output;
  write_dot(snapshot, output);
  return output.str();
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

}  // namespace dot_test
}  // namespace entente
