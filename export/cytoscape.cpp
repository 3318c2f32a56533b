#include "export/cytoscape.hpp"

#include <string>

#include "export/json_text.hpp"
#include "export/name_token.hpp"

namespace entente {
namespace {

std::string_view key_of(std::string_view column) {
  if (column == "label") return "name";
  return column == "relation" ? "interaction" : column;
}

}  // namespace

void write_cytoscape(const Snapshot& snapshot, std::ostream& output) {
  output << R"({"format_version":"1.0","generated_by":"entente",)"
            R"("target_cytoscapejs_version":"~3","data":{},"elements":{"nodes":[)";
  std::string row;
  std::string_view separator = "\n";
  for (const Entity& entity : snapshot.entities) {
    row = separator;
    row += "{\"data\":{";
    append_json_field(row, "id", name_token(entity.id));
    append_json_columns(row, entity_columns(), entity, key_of);
    output << row << "}}";
    separator = ",\n";
  }
  output << "\n],\"edges\":[";
  separator = "\n";
  for (const Relation& relation : snapshot.relations) {
    row = separator;
    row += "{\"data\":{";
    append_json_field(row, "id", name_token(relation.id));
    append_json_field(row, "source", name_token(snapshot.entities[relation.subject].id));
    append_json_field(row, "target", name_token(snapshot.entities[relation.object].id));
    append_json_columns(row, relation_columns(), relation, key_of);
    output << row << "}}";
    separator = ",\n";
  }
  output << "\n]}}\n";
}

}  // namespace entente
