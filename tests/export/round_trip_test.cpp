#include "round_trip.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>

#include "export/json_text.hpp"
#include "export/name_token.hpp"
#include "export/xml_text.hpp"

namespace entente {
namespace {

/// DOT knows one kind of newline.
std::string text_of_dot(std::string_view text) {
  std::string kept = clean_for_xml(text);
  for (std::size_t at = 0; (at = kept.find('\r', at)) != std::string::npos;) {
    if (kept.substr(at + 1).starts_with('\n')) {
      kept.erase(at, 1);
    } else {
      kept[at] = '\n';
    }
  }
  return kept;
}

const std::vector<RoundTrip>& round_trips() {
  static const std::vector<RoundTrip> trips = {
      {"networkx_reader.py", "graphml", {}, true, clean_for_xml, name_token},
      {"networkx_reader.py", "graphml", {{"dialect", "gephi"}}, true, clean_for_xml, name_token},
      {"igraph_reader.py", "graphml", {}, true, clean_for_xml, name_token},
      {"igraph_reader.py", "graphml", {{"dialect", "gephi"}}, true, clean_for_xml, name_token},
      {"graphology_reader.mjs", "graphml", {}, true, clean_for_xml, name_token},
      {"cytoscape_reader.mjs", "graphml", {}, false, clean_for_xml, name_token},
      {"networkx_reader.py", "gexf", {{"gexf-version", "1.2"}}, true, clean_for_xml, name_token},
      {"graphology_reader.mjs", "gexf", {}, true, clean_for_xml, name_token},
      {"networkx_reader.py", "node-link", {}, true, clean_utf8, name_token},
      {"graphology_reader.mjs", "graphology", {}, true, clean_utf8, name_token},
      {"cytoscape_reader.mjs", "cytoscape", {}, true, clean_utf8, name_token},
      {"csv_reader.py", "csv", {}, false, clean_for_xml, name_token},
      {"csv_reader.py", "neo4j", {}, false, clean_for_xml, name_token, false},
      {"sqlite_reader.py", "csv", {}, false, clean_for_xml, name_token},
      {"graphviz_reader.py", "dot", {}, false, text_of_dot, text_of_dot},
  };
  return trips;
}

/// Through every reader of these formats.
void check_formats(const std::set<std::string>& formats) {
  for (const RoundTrip& trip : round_trips()) {
    if (!formats.contains(trip.format)) continue;
    check_round_trip(trip, awkward_graphs());
    check_round_trip(trip, random_graphs());
  }
}

TEST_CASE("GraphML goes out and back through other people's readers") {
  check_formats({"graphml"});
}

TEST_CASE("GEXF goes out and back through other people's readers") { check_formats({"gexf"}); }

TEST_CASE("DOT goes out and back through Graphviz") { check_formats({"dot"}); }

TEST_CASE("tables and JSON go out and back through other people's readers") {
  std::set<std::string> formats;
  for (const RoundTrip& trip : round_trips()) formats.insert(trip.format);
  for (const char* other : {"graphml", "gexf", "dot"}) formats.erase(other);
  check_formats(formats);
}

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

}  // namespace
}  // namespace entente
