#include "export/neo4j.hpp"

#include <fmt/format.h>

#include <set>
#include <string>
#include <vector>

#include "export/columns.hpp"
#include "export/csv_text.hpp"
#include "export/name_token.hpp"
#include "export/xml_text.hpp"

namespace entente {
namespace {

constexpr char kListSeparator = ';';

std::string_view property_of(std::string_view column) {
  return column == "label" ? "name" : column;
}

bool is_date(std::string_view column) {
  return column == "first_seen" || column == "last_seen" || column == "published";
}

/// A column's header, with the type where it is not a string: "claims:long".
template <typename Row>
std::string header_of(const Column<Row>& column) {
  constexpr std::string_view kTypes[] = {"", ":long", ":double", ":boolean", ":string[]"};
  const std::string_view type =
      is_date(column.name) ? ":date" : kTypes[static_cast<std::size_t>(column.type)];
  return fmt::format("{}{}", property_of(column.name), type);
}

/// A list as Neo4j splits one. It knows no way to write its separator inside an element: a
/// semicolon there becomes a fullwidth one.
std::string list_text(const std::vector<std::string>& list) {
  std::string text;
  for (const std::string& value : list) {
    if (is_nothing_in_xml(value)) continue;  // alone it could not be told from no list at all
    if (!text.empty()) text += kListSeparator;
    for (const char c : value) {
      c == kListSeparator ? text += "\uFF1B" : text += c;
    }
  }
  return text;
}

template <typename Row>
void append_headers(std::string& row, std::span<const Column<Row>> columns) {
  for (const Column<Row>& column : columns) append_csv_field(row, header_of(column));
}

template <typename Row>
void append_neo4j_values(std::string& row, std::span<const Column<Row>> columns,
                         const Row& values) {
  for (const Column<Row>& column : columns) {
    if (column.list != nullptr) {
      append_csv_field(row, list_text(column.list(values)));
    } else {
      append_csv_column(row, column, values);
    }
  }
}

/// "Person".
std::string label_of(EntityType type) {
  std::string label(to_string(type));
  label[0] = static_cast<char>(label[0] - 'a' + 'A');
  return label;
}

std::string_view type_of(const Relation& relation) {
  return relation.event == Event::kNone ? "RELATES_TO" : to_string(relation.event);
}

/// How a script reads a column of a row, which holds text alone.
template <typename Row>
std::string reading_of(const Column<Row>& column) {
  const std::string cell = fmt::format("row.`{}`", header_of(column));
  if (is_date(column.name)) return fmt::format("date({})", cell);
  switch (column.type) {
    case ColumnType::kText:
      return cell;
    case ColumnType::kInteger:
      return fmt::format("toInteger({})", cell);
    case ColumnType::kReal:
      return fmt::format("toFloat({})", cell);
    case ColumnType::kBoolean:
      return fmt::format("toBoolean({})", cell);
    case ColumnType::kList:
      return fmt::format("split({}, '{}')", cell, kListSeparator);
  }
  return cell;
}

template <typename Row>
std::string settings(std::span<const Column<Row>> columns, std::string_view variable) {
  std::string text;
  for (const Column<Row>& column : columns) {
    text += fmt::format("{}\n    {}.{} = {}", text.empty() ? "" : ",", variable,
                        property_of(column.name), reading_of(column));
  }
  return text;
}

void write_relationship_loader(std::string_view type, std::ostream& output) {
  output << "LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row\n"
         << "WITH row WHERE row.`:TYPE` = '" << type << "'\n"
         << "CALL { WITH row\n"
         << "  MATCH (a:Entity {id: row.`:START_ID`}), (b:Entity {id: row.`:END_ID`})\n"
         << "  MERGE (a)-[r:" << type << " {id: row.id}]->(b)\n"
         << "  SET" << settings(relation_columns(), "r") << "\n"
         << "} IN TRANSACTIONS OF 10000 ROWS;\n";
}

}  // namespace

void write_neo4j_nodes(const Snapshot& snapshot, std::ostream& output) {
  std::string row = "id:ID,:LABEL";
  append_headers(row, entity_columns());
  output << row << '\n';
  for (const Entity& entity : snapshot.entities) {
    row.clear();
    append_csv_field(row, name_token(entity.id));
    append_csv_field(row, fmt::format("Entity{}{}", kListSeparator, label_of(entity.type)));
    append_neo4j_values(row, entity_columns(), entity);
    output << row << '\n';
  }
}

void write_neo4j_relationships(const Snapshot& snapshot, std::ostream& output) {
  std::string row = ":START_ID,:END_ID,:TYPE,id";
  append_headers(row, relation_columns());
  output << row << '\n';
  for (const Relation& relation : snapshot.relations) {
    row.clear();
    append_csv_field(row, name_token(snapshot.entities[relation.subject].id));
    append_csv_field(row, name_token(snapshot.entities[relation.object].id));
    append_csv_field(row, type_of(relation));
    append_csv_field(row, name_token(relation.id));
    append_neo4j_values(row, relation_columns(), relation);
    output << row << '\n';
  }
}

void write_neo4j_script(const Snapshot& snapshot, std::ostream& output) {
  output << "// Loads the tables beside it into a running Neo4j 5. Copy nodes.csv and\n"
            "// relationships.csv into its import folder, then: cypher-shell -f load.cypher\n"
            "// (Texts with backslashes need the setting\n"
            "// dbms.import.csv.legacy_quote_escaping=false.)\n"
            "// Into a new database the bulk import is faster:\n"
            "//   neo4j-admin database import full --multiline-fields=true \\\n"
            "//     --nodes=nodes.csv --relationships=relationships.csv neo4j\n\n"
            "CREATE CONSTRAINT entity_id IF NOT EXISTS\n"
            "FOR (e:Entity) REQUIRE e.id IS UNIQUE;\n\n"
            "LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row\n"
            "CALL { WITH row\n"
            "  MERGE (e:Entity {id: row.`id:ID`})\n"
            "  SET"
         << settings(entity_columns(), "e") << "\n} IN TRANSACTIONS OF 10000 ROWS;\n";
  std::set<EntityType> entity_types;
  for (const Entity& entity : snapshot.entities) entity_types.insert(entity.type);
  for (const EntityType type : entity_types) {
    output << fmt::format("MATCH (e:Entity {{type: '{}'}}) SET e:{};\n", to_string(type),
                          label_of(type));
  }
  std::set<std::string_view> types;
  for (const Relation& relation : snapshot.relations) types.insert(type_of(relation));
  for (const std::string_view type : types) {
    output << '\n';
    write_relationship_loader(type, output);
  }
}

}  // namespace entente
