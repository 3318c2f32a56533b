#include "export/gexf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "export/columns.hpp"
#include "export/fields.hpp"
#include "export/name_token.hpp"
#include "export/theme.hpp"
#include "export/xml_writer.hpp"

namespace entente {
namespace {

/// Gephi takes these from attributes of GEXF itself, and would take a column of that name for them.
bool is_built_in(std::string_view name) { return name == "label" || name == "weight"; }

template <typename Row>
void declare(XmlWriter& xml, std::span<const Column<Row>> columns, std::string_view element) {
  constexpr std::string_view kTypes[] = {"string", "integer", "double", "boolean", "liststring"};
  xml.open("attributes");
  xml.attribute("class", element);
  for (const Column<Row>& column : columns) {
    if (is_built_in(column.name)) continue;
    xml.open("attribute");
    xml.attribute("id", column.name);
    xml.attribute("title", column.name);
    xml.attribute("type", kTypes[static_cast<std::size_t>(column.type)]);
    xml.close();
  }
  xml.close();
}

template <typename Row>
void write_values(XmlWriter& xml, std::span<const Column<Row>> columns, const Row& row) {
  xml.open("attvalues");
  for (const Column<Row>& column : columns) {
    const std::string value = column.value(row);
    if (value.empty() || is_built_in(column.name)) continue;
    xml.open("attvalue");
    xml.attribute("for", column.name);
    xml.attribute("value", value);
    xml.close();
  }
  xml.close();
}

/// `color` is "#rrggbb".
void write_color(XmlWriter& xml, std::string_view color) {
  const auto part = [&](std::size_t at) {
    return std::to_string(std::stoi(std::string(color.substr(at, 2)), nullptr, 16));
  };
  xml.open("viz:color");
  xml.attribute("r", part(1));
  xml.attribute("g", part(3));
  xml.attribute("b", part(5));
  xml.close();
}

void write_value(XmlWriter& xml, std::string_view element, std::string_view value) {
  xml.open(element);
  xml.attribute("value", value);
  xml.close();
}

void write_node(XmlWriter& xml, const Entity& entity, double degree) {
  xml.open("node");
  xml.attribute("id", name_token(entity.id));
  xml.attribute("label", entity.name);
  write_values(xml, entity_columns(), entity);
  write_color(xml, fill_of(entity.type));
  write_value(xml, "viz:size", fmt::format("{:.1f}", 10 + 4 * std::sqrt(degree)));
  xml.close();
}

void write_edge(XmlWriter& xml, const Relation& relation, const Snapshot& snapshot) {
  xml.open("edge");
  xml.attribute("id", name_token(relation.id));
  xml.attribute("source", name_token(snapshot.entities[relation.subject].id));
  xml.attribute("target", name_token(snapshot.entities[relation.object].id));
  xml.attribute("type", relation.is_symmetric ? "undirected" : "directed");
  xml.attribute("label", relation.label);
  xml.attribute("kind", relation.predicate);
  xml.attribute("weight", std::to_string(weight_of(relation)));
  if (relation.first) xml.attribute("start", date_text(relation.first));
  if (relation.last) xml.attribute("end", date_text(relation.last));
  write_values(xml, relation_columns(), relation);
  write_color(xml, pick(kLightTheme.lines, sign_of(relation.event)));
  const std::string_view stance = main_stance(relation.stances);
  write_value(xml, "viz:shape",
              stance == "certain"    ? "solid"
              : stance == "possible" ? "dashed"
                                     : "dotted");
  xml.close();
}

}  // namespace

void write_gexf(const Snapshot& snapshot, std::ostream& output) {
  XmlWriter xml(output);
  xml.open("gexf");
  xml.attribute("xmlns", "http://gexf.net/1.3");
  xml.attribute("xmlns:viz", "http://gexf.net/1.3/viz");
  xml.attribute("version", "1.3");
  xml.open("graph");
  xml.attribute("mode", "dynamic");
  xml.attribute("timerepresentation", "interval");
  xml.attribute("timeformat", "date");
  declare(xml, entity_columns(), "node");
  declare(xml, relation_columns(), "edge");
  std::vector<double> degrees(snapshot.entities.size());
  for (const Relation& relation : snapshot.relations) {
    degrees[relation.subject] += weight_of(relation);
    if (relation.object != relation.subject) degrees[relation.object] += weight_of(relation);
  }
  xml.open("nodes");
  for (std::size_t i = 0; i < degrees.size(); ++i) {
    write_node(xml, snapshot.entities[i], degrees[i]);
  }
  xml.close();
  xml.open("edges");
  for (const Relation& relation : snapshot.relations) write_edge(xml, relation, snapshot);
  xml.close();
  xml.close();
  xml.close();
}

}  // namespace entente
