#include "export/cytoscape.hpp"

#include <string>

#include "export/json_text.hpp"
#include "export/name_token.hpp"

namespace entente {
namespace {

std::string_view cytoscape_key(std::string_view column) {
  if (column == "label") return "name";
  return column == "relation" ? "interaction" : column;
}

}  // namespace

void write_cytoscape(const Snapshot& snapshot, std::ostream& output) {
  output << R"({"format_version":"1.0","generated_by":"entente",)"
            R"("target_cytoscapejs_version":"~3","data":{},"elements":{"nodes":[)";
  write_json_rows(output, snapshot.entities, [](const Entity& entity, std::string& row) {
    row += "{\"data\":{";
    append_json_field(row, "id", name_token(entity.id));
    append_json_columns(row, entity_columns(), entity, cytoscape_key);
    row += "}}";
  });
  output << "\n],\"edges\":[";
  write_json_rows(output, snapshot.relations, [&](const Relation& relation, std::string& row) {
    row += "{\"data\":{";
    append_json_field(row, "id", name_token(relation.id));
    append_json_ends(row, snapshot, relation);
    append_json_columns(row, relation_columns(), relation, cytoscape_key);
    row += "}}";
  });
  output << "\n]}}\n";
}

}  // namespace entente
