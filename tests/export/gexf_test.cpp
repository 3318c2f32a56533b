#include "export/gexf.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <sstream>

#include "run_program.hpp"
#include "sample_graph.hpp"

namespace entente {
namespace {

std::string gexf_of(const Snapshot& snapshot) {
  std::ostringstream output;
  write_gexf(snapshot, output);
  return output.str();
}

TEST_CASE("GEXF is well-formed, and valid where the schema is at hand") {
  const char* schemas = std::getenv("ENTENTE_SCHEMAS");
  std::string command = "xmllint --nonet --noout ";
  if (schemas != nullptr) {
    command += "--relaxng " + std::string(schemas) + "/gexf-1.3/gexf.rng ";
  }
  for (const Snapshot& snapshot : {awkward_sample(), read_sample("harbour.tsv"), Snapshot{}}) {
    const ScratchFile file("valid.gexf");
    write_bytes(file.path(), gexf_of(snapshot));
    const auto output = output_of(command + file.path() + " 2>&1");
    CHECK(output);
  }
}

TEST_CASE("GEXF keeps parallel relations apart and says when they hold") {
  const std::string gexf = gexf_of(read_sample("harbour.tsv"));
  CHECK(gexf.find(R"(label="lends cranes to" kind="lends cranes to" weight="1")"
                  R"( start="2031-05-02" end="2031-06-11")") != std::string::npos);
  CHECK(gexf.find("defaultedgetype") == std::string::npos);
  CHECK(gexf.find(R"(type="undirected")") != std::string::npos);
  CHECK(gexf.find("weight=\"0\"") == std::string::npos);
}

}  // namespace
}  // namespace entente
