#include "tests/export/round_trip.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace entente {
namespace round_trip_test {

TEST_CASE("GEXF goes out and back through other people's readers") { check_formats({"gexf"}); }

TEST_CASE("DOT goes out and back through Graphviz") { check_formats({"dot"}); }

/// The well-formed and, where the schema is at hand, valid part of a format.
void check_valid(const std::string& schema, const RoundTrip& trip) {
  const std::string command = "xmllint --nonet --noout " + schema;
  check_accepted(command, trip, awkward_graphs());
  check_accepted(command, trip, random_graphs());
}

TEST_CASE("GEXF is valid by the official schema") {
  check_valid("--relaxng " ENTENTE_SOURCE_DIR "/tests/export/schemas/gexf-1.3/gexf.rng",
              {.format = "gexf"});
}

TEST_CASE("GraphML is valid by the official schema") {
  const char* schemas = std::getenv("ENTENTE_SCHEMAS");
  const std::string file =
      std::string(schemas == nullptr ? "" : schemas) + "/graphml/xmlns/1.0/graphml.xsd";
  const bool is_there = std::filesystem::exists(file);
  if (!is_there) MESSAGE("no GraphML schema ($ENTENTE_SCHEMAS): only its form is checked");
  check_valid(is_there ? "--schema " + file : "", {.format = "graphml"});
}

TEST_CASE("other dialects and versions are well-formed") {
  check_valid("", {.format = "gexf", .values = {{"gexf-version", "1.2"}}});
  check_valid("", {.format = "graphml", .values = {{"dialect", "gephi"}}});
  check_valid("", {.format = "graphml", .values = {{"dialect", "yed"}}});
}

}  // namespace round_trip_test
}  // namespace entente
