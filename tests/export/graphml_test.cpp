#include "export/graphml.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>
#include <sstream>
#include <string>

#include "export/draw/node_places.hpp"
#include "export/name_token.hpp"
#include "sample_graph.hpp"

namespace entente {
namespace graphml_test {

std::string graphml_of(const Snapshot& snapshot, GraphmlDialect dialect) {
  std::ostringstream output;
  write_graphml(snapshot, dialect, places_on_spiral(snapshot), output);
  return output.str();
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("no key of GraphML is one that Gephi takes for colour or size") {
  const std::string graphml = graphml_of(Snapshot{}, GraphmlDialect::kPlain);
  for (const char* key :
       {"r", "g", "b", "x", "y", "z", "size", "color", "nodelabel", "edgelabel"}) {
    CAPTURE(key);
    CHECK_FALSE(has(graphml, fmt::format("id=\"{}\"", key)));
    CHECK_FALSE(has(graphml, fmt::format("attr.name=\"{}\"", key)));
  }
  CHECK_FALSE(has(graphml, "liststring"));
}

TEST_CASE("Gephi's dialect tells edges apart and labels nodes for Neo4j") {
  const std::string graphml = graphml_of(read_sample("harbour.tsv"), GraphmlDialect::kGephi);
  CHECK(has(graphml, R"( label="lends cranes to"><data key="relation">)"));
  CHECK(has(graphml, R"( labels=":Country"><data key="label">)"));
}

TEST_CASE("yEd's dialect draws boxes and lines with their labels") {
  const std::string graphml = graphml_of(read_sample("harbour.tsv"), GraphmlDialect::kYed);
  CHECK(has(graphml, R"(<key id="nodegraphics" for="node" yfiles.type="nodegraphics"/>)"));
  CHECK(has(graphml, R"(<y:EdgeLabel>lends cranes to</y:EdgeLabel>)"));
  CHECK(has(graphml, R"(<y:Arrows source="none" target="none"/>)"));
  CHECK(has(graphml, R"(<y:Arrows source="none" target="standard"/>)"));
  CHECK(has(graphml, R"( color="#eedd88" transparent="false"/>)"));
}

TEST_CASE("an id becomes a name token, and different ids stay different") {
  CHECK(name_token("north-korea") == "north-korea");
  CHECK(name_token("côte-d-ivoire") == "côte-d-ivoire");
  CHECK(name_token("a b") == "a_x20_b");
  CHECK(name_token("") == "_x_");
  std::set<std::string> tokens;
  for (const char* id : {"a b", "a_x20_b", "a_x5F_x20_b", "a_b", "a", "", "_x_", "\xff", "ÿ"}) {
    CAPTURE(id);
    CHECK(tokens.insert(name_token(id)).second);
  }
}

}  // namespace graphml_test
}  // namespace entente
