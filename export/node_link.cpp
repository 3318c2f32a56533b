#include "export/node_link.hpp"

#include <string>

#include "export/json_text.hpp"
#include "export/name_token.hpp"

namespace entente {
namespace {

std::string_view key_of(std::string_view column) { return column == "relation" ? "label" : column; }

}  // namespace

void write_node_link(const Snapshot& snapshot, std::ostream& output) {
  output << R"({"directed":true,"multigraph":true,"graph":{},"nodes":[)";
  std::string row;
  std::string_view separator = "\n";
  for (const Entity& entity : snapshot.entities) {
    row = separator;
    row += '{';
    append_json_field(row, "id", name_token(entity.id));
    append_json_columns(row, entity_columns(), entity, key_of);
    output << row << '}';
    separator = ",\n";
  }
  output << "\n],\"links\":[";
  separator = "\n";
  for (const Relation& relation : snapshot.relations) {
    row = separator;
    row += '{';
    append_json_field(row, "source", name_token(snapshot.entities[relation.subject].id));
    append_json_field(row, "target", name_token(snapshot.entities[relation.object].id));
    append_json_field(row, "key", name_token(relation.id));
    append_json_columns(row, relation_columns(), relation, key_of);
    output << row << '}';
    separator = ",\n";
  }
  output << "\n]}\n";
}

}  // namespace entente
