#include "export/graphml.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "export/fields.hpp"
#include "export/name_token.hpp"
#include "export/xml_text.hpp"
#include "run_program.hpp"
#include "sample_graph.hpp"

namespace entente {
namespace {

using nlohmann::json;

std::string graphml_of(const Snapshot& snapshot) {
  std::ostringstream output;
  write_graphml(snapshot, output);
  return output.str();
}

void put(json& object, const std::string& key, const std::string& value) {
  if (!value.empty()) object[key] = clean_for_xml(value);
}

json expected_node(const Entity& entity) {
  json node = {{"type", to_string(entity.type)},
               {"mention_count", entity.mention_count},
               {"article_count", entity.article_count}};
  put(node, "label", entity.name);
  put(node, "country", entity.country);
  put(node, "aliases", json_list(entity.aliases));
  return node;
}

json expected_edge(const Snapshot& snapshot, const Relation& relation) {
  json edge = {{"source", name_token(snapshot.entities[relation.subject].id)},
               {"target", name_token(snapshot.entities[relation.object].id)},
               {"sign", sign_of(relation.event)},
               {"symmetric", relation.is_symmetric},
               {"stance", main_stance(relation.stances)},
               {"certain", relation.stances.certain},
               {"possible", relation.stances.possible},
               {"denied", relation.stances.denied},
               {"weight", static_cast<double>(weight_of(relation))},
               {"claims", relation.claim_count},
               {"articles", relation.article_count},
               {"sources", relation.source_count},
               {"confidence", relation.confidence}};
  if (relation.event != Event::kNone) edge["event"] = to_string(relation.event);
  put(edge, "label", relation.label);
  put(edge, "predicate", relation.predicate);
  put(edge, "publishers", json_list(relation.publishers));
  put(edge, "first", date_text(relation.first));
  put(edge, "last", date_text(relation.last));
  put(edge, "quote", relation.quote.sentence);
  put(edge, "speaker", relation.quote.speaker);
  put(edge, "document", relation.quote.document);
  put(edge, "title", relation.quote.title);
  put(edge, "publisher", relation.quote.publisher);
  put(edge, "url", relation.quote.url);
  put(edge, "published", date_text(relation.quote.published));
  return edge;
}

json expected_tables(const Snapshot& snapshot) {
  json tables = {{"directed", true}, {"nodes", json::object()}, {"edges", json::object()}};
  for (const Entity& entity : snapshot.entities) {
    tables["nodes"][name_token(entity.id)] = expected_node(entity);
  }
  for (const Relation& relation : snapshot.relations) {
    tables["edges"][relation.id] = expected_edge(snapshot, relation);
  }
  return tables;
}

/// Shorter than doctest's own message, which would print every table whole.
void check_equal(const json& got, const json& want, const std::string& where) {
  if (!want.is_object()) {
    CAPTURE(where);
    CHECK(got == want);
    return;
  }
  for (const auto& [key, value] : want.items()) {
    CAPTURE(where + "/" + key);
    CHECK(got.contains(key));
    if (got.contains(key)) check_equal(got[key], value, where + "/" + key);
  }
  for (const auto& [key, value] : got.items()) {
    CAPTURE(where + "/" + key);
    CHECK(want.contains(key));
  }
}

TEST_CASE("NetworkX reads from GraphML what was written") {
  if (!output_of("python3 -c 'import networkx' 2>&1")) {
    MESSAGE("python3-networkx is not installed: not checked");
    return;
  }
  for (const Snapshot& snapshot : {awkward_sample(), read_sample("harbour.tsv"), Snapshot{}}) {
    const ScratchFile file("networkx.graphml");
    write_bytes(file.path(), graphml_of(snapshot));
    const auto read =
        output_of("python3 " ENTENTE_SOURCE_DIR "/tests/export/read_graphml.py " + file.path());
    REQUIRE(read);
    check_equal(json::parse(*read), expected_tables(snapshot), "");
  }
}

TEST_CASE("GraphML is well-formed, and valid where the schema is at hand") {
  const char* schemas = std::getenv("ENTENTE_SCHEMAS");
  std::string command = "xmllint --nonet --noout ";
  if (schemas != nullptr) {
    command += "--schema " + std::string(schemas) + "/graphml/xmlns/1.0/graphml.xsd ";
  }
  for (const Snapshot& snapshot : {awkward_sample(), read_sample("harbour.tsv"), Snapshot{}}) {
    const ScratchFile file("valid.graphml");
    write_bytes(file.path(), graphml_of(snapshot));
    CHECK(output_of(command + file.path() + " 2>&1"));
  }
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

}  // namespace
}  // namespace entente
