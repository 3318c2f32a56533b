#include "export/graphology.hpp"

#include <string>

#include "export/json_text.hpp"
#include "export/name_token.hpp"

namespace entente {
namespace {

std::string_view graphology_key(std::string_view column) {
  if (column == "type") return "entity_type";
  return column == "relation" ? "label" : column;
}

}  // namespace

void write_graphology(const Snapshot& snapshot, std::ostream& output) {
  output << R"({"attributes":{},"options":{"type":"mixed","multi":true,"allowSelfLoops":true},)"
            "\n\"nodes\":[";
  write_json_rows(output, snapshot.entities, [](const Entity& entity, std::string& row) {
    row += '{';
    append_json_field(row, "key", name_token(entity.id));
    row += ",\"attributes\":{";
    append_json_columns(row, entity_columns(), entity, graphology_key);
    row += "}}";
  });
  output << "\n],\"edges\":[";
  write_json_rows(output, snapshot.relations, [&](const Relation& relation, std::string& row) {
    row += '{';
    append_json_field(row, "key", name_token(relation.id));
    append_json_ends(row, snapshot, relation);
    row += relation.is_symmetric ? ",\"undirected\":true,\"attributes\":{" : ",\"attributes\":{";
    append_json_columns(row, relation_columns(), relation, graphology_key);
    row += "}}";
  });
  output << "\n]}\n";
}

}  // namespace entente
