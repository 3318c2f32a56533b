#include "export/node_link.hpp"

#include <string>

#include "export/json_text.hpp"
#include "export/name_token.hpp"

namespace entente {
namespace {

std::string_view node_link_key(std::string_view column) {
  return column == "relation" ? "label" : column;
}

}  // namespace

void write_node_link(const Snapshot& snapshot, std::ostream& output) {
  output << R"({"directed":true,"multigraph":true,"graph":{},"nodes":[)";
  write_json_rows(output, snapshot.entities, [](const Entity& entity, std::string& row) {
    row += '{';
    append_json_field(row, "id", name_token(entity.id));
    append_json_columns(row, entity_columns(), entity, node_link_key);
    row += '}';
  });
  output << "\n],\"links\":[";
  write_json_rows(output, snapshot.relations, [&](const Relation& relation, std::string& row) {
    row += '{';
    append_json_ends(row, snapshot, relation);
    append_json_field(row, "key", name_token(relation.id));
    append_json_columns(row, relation_columns(), relation, node_link_key);
    row += '}';
  });
  output << "\n]}\n";
}

}  // namespace entente
