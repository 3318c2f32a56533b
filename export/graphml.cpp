#include "export/graphml.hpp"

#include "export/columns.hpp"
#include "export/name_token.hpp"
#include "export/xml_writer.hpp"

namespace entente {
namespace {

std::string_view type_name(ColumnType type) {
  constexpr std::string_view kNames[] = {"string", "int", "double", "boolean", "string"};
  return kNames[static_cast<std::size_t>(type)];
}

/// The key's id is the column's name, which Cytoscape.js takes for the attribute's; of nodes and
/// edges alike the attribute of the first column is "label", which is what all others draw.
template <typename Row>
void write_keys(XmlWriter& xml, std::span<const Column<Row>> columns, std::string_view element) {
  for (const Column<Row>& column : columns) {
    xml.open("key");
    xml.attribute("id", column.name);
    xml.attribute("for", element);
    xml.attribute("attr.name", &column == columns.data() ? "label" : column.name);
    xml.attribute("attr.type", type_name(column.type));
    xml.close();
  }
}

template <typename Row>
void write_values(XmlWriter& xml, std::span<const Column<Row>> columns, const Row& row) {
  for (const Column<Row>& column : columns) {
    const std::string value = column.value(row);
    if (value.empty()) continue;
    xml.open("data");
    xml.attribute("key", column.name);
    xml.text(value);
    xml.close();
  }
}

}  // namespace

void write_graphml(const Snapshot& snapshot, std::ostream& output) {
  XmlWriter xml(output);
  xml.open("graphml");
  xml.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
  xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
  xml.attribute("xsi:schemaLocation",
                "http://graphml.graphdrawing.org/xmlns "
                "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
  write_keys(xml, entity_columns(), "node");
  write_keys(xml, relation_columns(), "edge");
  xml.open("graph");
  xml.attribute("id", "entente");
  xml.attribute("edgedefault", "directed");
  for (const Entity& entity : snapshot.entities) {
    xml.open("node");
    xml.attribute("id", name_token(entity.id));
    write_values(xml, entity_columns(), entity);
    xml.close();
  }
  for (const Relation& relation : snapshot.relations) {
    xml.open("edge");
    xml.attribute("id", name_token(relation.id));
    xml.attribute("source", name_token(snapshot.entities[relation.subject].id));
    xml.attribute("target", name_token(snapshot.entities[relation.object].id));
    write_values(xml, relation_columns(), relation);
    xml.close();
  }
  xml.close();
  xml.close();
}

}  // namespace entente
