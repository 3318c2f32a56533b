#include "export/gexf.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "export/draw/node_places.hpp"
#include "sample_graph.hpp"

namespace entente {
namespace gexf_test {

std::string gexf_of(const Snapshot& snapshot, GexfVersion version = GexfVersion::k1_3) {
  std::ostringstream output;
  write_gexf(snapshot, version, places_on_spiral(snapshot), output);
  return output.str();
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t number = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; ++at) ++number;
  return number;
}

TEST_CASE("GEXF keeps parallel relations apart and says when they hold") {
  const std::string gexf = gexf_of(read_sample("harbour.tsv"));
  CHECK(has(gexf, R"(type="directed" label="lends cranes to" kind="lends cranes to" weight="1")"
                  R"( start="2031-05-02" end="2031-06-11")"));
  CHECK(has(gexf, R"(<attvalue for="first_seen" value="2031-05-02"/>)"));
  CHECK_FALSE(has(gexf, "weight=\"0\""));
}

TEST_CASE("edges have types of their own only where some have no direction") {
  Snapshot snapshot = read_sample("harbour.tsv");
  CHECK_FALSE(has(gexf_of(snapshot), "defaultedgetype"));
  CHECK(has(gexf_of(snapshot), R"(type="undirected")"));
  for (Relation& relation : snapshot.relations) relation.is_symmetric = false;
  CHECK(has(gexf_of(snapshot), R"(<graph defaultedgetype="directed")"));
  CHECK_FALSE(has(gexf_of(snapshot), R"(type="directed" label)"));
}

TEST_CASE("GEXF 1.2 has nothing of 1.3") {
  const std::string gexf = gexf_of(read_sample("harbour.tsv"), GexfVersion::k1_2);
  CHECK(has(gexf, R"(xmlns="http://www.gexf.net/1.2draft")"));
  CHECK(has(gexf, R"(<graph defaultedgetype="directed")"));
  CHECK_FALSE(has(gexf, "kind="));
  CHECK_FALSE(has(gexf, "timerepresentation"));
  CHECK_FALSE(has(gexf, "undirected"));
}

TEST_CASE("GEXF draws nodes and edges as pictures do") {
  const Snapshot snapshot = read_sample("harbour.tsv");
  const std::string gexf = gexf_of(snapshot);
  CHECK(count(gexf, "<viz:position ") == snapshot.entities.size());
  CHECK(count(gexf, "<viz:size ") == snapshot.entities.size());
  CHECK(count(gexf, "<viz:thickness ") == snapshot.relations.size());
  CHECK(count(gexf, "<viz:color ") == snapshot.entities.size() + snapshot.relations.size());
  CHECK(has(gexf, R"(<viz:shape value="dashed"/>)"));
}

}  // namespace gexf_test
}  // namespace entente
