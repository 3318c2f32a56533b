#include "export/graphml.hpp"

#include <string>

#include "export/columns.hpp"
#include "export/graphml_yed.hpp"
#include "export/name_token.hpp"
#include "export/xml_text.hpp"
#include "export/xml_writer.hpp"

namespace entente {
namespace {

constexpr std::size_t kGraphmlLineDepth = 2;  // keys, nodes and edges stand on lines of their own

std::string_view type_name(ColumnType type) {
  constexpr std::string_view kNames[] = {"string", "int", "double", "boolean", "string"};
  return kNames[static_cast<std::size_t>(type)];
}

/// A key's id is the column's name, which Cytoscape.js takes for the attribute's. Ids are unique
/// over nodes and edges, names need not be.
std::string_view name_of(std::string_view column) {
  return column == "relation" ? "label" : column;
}

class GraphmlWriter {
 public:
  GraphmlWriter(const Snapshot& snapshot, GraphmlDialect dialect, const std::vector<Point>& places,
                std::ostream& output)
      : snapshot_(snapshot), dialect_(dialect), places_(places), xml_(output, kGraphmlLineDepth) {}

  void write() {
    open_document();
    write_keys(entity_columns(), "node");
    write_keys(relation_columns(), "edge");
    if (dialect_ == GraphmlDialect::kYed) write_yed_keys(xml_);
    xml_.open("graph");
    xml_.attribute("id", "entente");
    xml_.attribute("edgedefault", "directed");
    for (std::size_t i = 0; i < snapshot_.entities.size(); ++i) write_node(i);
    for (const Relation& relation : snapshot_.relations) write_edge(relation);
    xml_.close();
    xml_.close();
  }

 private:
  void open_document() {
    xml_.open("graphml");
    xml_.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
    if (dialect_ == GraphmlDialect::kYed) xml_.attribute("xmlns:y", kYedNamespace);
    if (dialect_ != GraphmlDialect::kPlain) return;
    xml_.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml_.attribute("xsi:schemaLocation",
                   "http://graphml.graphdrawing.org/xmlns "
                   "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
  }

  template <typename Row>
  void write_keys(std::span<const Column<Row>> columns, std::string_view element) {
    for (const Column<Row>& column : columns) {
      xml_.element("key", {{"id", column.name},
                           {"for", element},
                           {"attr.name", name_of(column.name)},
                           {"attr.type", type_name(column.type)}});
    }
  }

  void write_node(std::size_t index) {
    const Entity& entity = snapshot_.entities[index];
    xml_.open("node");
    xml_.plain_attribute("id", name_token(entity.id));
    if (dialect_ == GraphmlDialect::kGephi) xml_.attribute("labels", label_of(entity.type));
    write_values(entity_columns(), entity);
    if (dialect_ == GraphmlDialect::kYed) write_yed_node(xml_, entity, places_[index]);
    xml_.close();
  }

  /// ":Person"
  static std::string label_of(EntityType type) {
    std::string label = ":" + std::string(to_string(type));
    label[1] = static_cast<char>(label[1] - 'a' + 'A');
    return label;
  }

  void write_edge(const Relation& relation) {
    xml_.open("edge");
    xml_.plain_attribute("id", name_token(relation.id));
    xml_.plain_attribute("source", name_token(snapshot_.entities[relation.subject].id));
    xml_.plain_attribute("target", name_token(snapshot_.entities[relation.object].id));
    if (dialect_ == GraphmlDialect::kGephi) xml_.attribute("label", relation.predicate);
    write_values(relation_columns(), relation);
    if (dialect_ == GraphmlDialect::kYed) write_yed_edge(xml_, relation);
    xml_.close();
  }

  template <typename Row>
  void write_values(std::span<const Column<Row>> columns, const Row& row) {
    for (const Column<Row>& column : columns) {
      value_.clear();
      column.append(row, value_);
      if (is_nothing_in_xml(value_)) continue;
      xml_.open("data");
      xml_.plain_attribute("key", column.name);
      xml_.text(value_);
      xml_.close();
    }
  }

  const Snapshot& snapshot_;
  GraphmlDialect dialect_;
  const std::vector<Point>& places_;
  XmlWriter xml_;
  std::string value_;  ///< the one being written: its memory is used again
};

}  // namespace

void write_graphml(const Snapshot& snapshot, GraphmlDialect dialect,
                   const std::vector<Point>& places, std::ostream& output) {
  GraphmlWriter(snapshot, dialect, places, output).write();
}

}  // namespace entente
