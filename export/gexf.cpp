#include "export/gexf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include "export/columns.hpp"
#include "export/draw/line_look.hpp"
#include "export/draw/node_places.hpp"
#include "export/draw/theme.hpp"
#include "export/fields.hpp"
#include "export/name_token.hpp"
#include "export/xml_writer.hpp"

namespace entente {
namespace {

constexpr std::size_t kGexfLineDepth =
    3;  // attributes, nodes and edges stand on lines of their own

class GexfWriter {
 public:
  GexfWriter(const Snapshot& snapshot, GexfVersion version, const std::vector<Point>& places,
             std::ostream& output)
      : snapshot_(snapshot),
        is_current_(version == GexfVersion::k1_3),
        is_mixed_(is_current_ && std::ranges::any_of(snapshot.relations, &Relation::is_symmetric)),
        places_(places),
        xml_(output, kGexfLineDepth) {}

  void write() {
    open_graph();
    declare(entity_columns(), "node");
    declare(relation_columns(), "edge");
    const std::vector<double> degrees = weighted_degrees(snapshot_);
    xml_.open("nodes");
    for (std::size_t i = 0; i < degrees.size(); ++i) {
      write_node(snapshot_.entities[i], degrees[i], places_[i]);
    }
    xml_.close();
    xml_.open("edges");
    for (const Relation& relation : snapshot_.relations) write_edge(relation);
    xml_.close();
    xml_.close();
    xml_.close();
  }

 private:
  void open_graph() {
    const std::string space = is_current_ ? "http://gexf.net/1.3" : "http://www.gexf.net/1.2draft";
    xml_.open("gexf");
    xml_.attribute("xmlns", space);
    xml_.attribute("xmlns:viz", space + "/viz");
    xml_.attribute("version", is_current_ ? "1.3" : "1.2");
    xml_.open("meta");
    xml_.open("creator");
    xml_.text("entente");
    xml_.close();
    xml_.close();
    xml_.open("graph");
    if (!is_mixed_) xml_.attribute("defaultedgetype", "directed");
    xml_.attribute("mode", "dynamic");
    if (is_current_) xml_.attribute("timerepresentation", "interval");
    xml_.attribute("timeformat", "date");
  }

  template <typename Row>
  void declare(std::span<const Column<Row>> columns, std::string_view element) {
    constexpr std::string_view kTypes[] = {"string", "integer", "double", "boolean", "liststring"};
    xml_.open("attributes");
    xml_.attribute("class", element);
    for (const Column<Row>& column : columns) {
      if (is_gephi_column(column.name)) continue;
      xml_.element("attribute", {{"id", column.name},
                                 {"title", column.name},
                                 {"type", kTypes[static_cast<std::size_t>(column.type)]}});
    }
    xml_.close();
  }

  void write_node(const Entity& entity, double degree, Point place) {
    xml_.open("node");
    xml_.plain_attribute("id", name_token(entity.id));
    xml_.attribute("label", entity.name);
    write_values(entity_columns(), entity);
    write_color(fill_of(entity.type));
    write_number("viz:size", 10 + 4 * std::sqrt(degree));
    xml_.open("viz:position");
    write_coordinate("x", place.x);
    write_coordinate("y", place.y);
    write_coordinate("z", 0);
    xml_.close();
    xml_.element("viz:shape", {{"value", shape_of(entity.type)}});
    xml_.close();
  }

  static std::string_view shape_of(EntityType type) {
    if (type == EntityType::kPerson) return "disc";
    if (type == EntityType::kOrganization) return "square";
    return type == EntityType::kCountry ? "diamond" : "triangle";
  }

  void write_edge(const Relation& relation) {
    xml_.open("edge");
    xml_.plain_attribute("id", name_token(relation.id));
    xml_.plain_attribute("source", name_token(snapshot_.entities[relation.subject].id));
    xml_.plain_attribute("target", name_token(snapshot_.entities[relation.object].id));
    if (is_mixed_) xml_.attribute("type", relation.is_symmetric ? "undirected" : "directed");
    xml_.attribute("label", relation.label);
    if (is_current_) xml_.attribute("kind", relation.predicate);
    xml_.plain_attribute("weight", fmt::format_int(weight_of(relation)).c_str());
    if (relation.first) xml_.plain_attribute("start", date_text(relation.first));
    if (relation.last) xml_.plain_attribute("end", date_text(relation.last));
    write_values(relation_columns(), relation);
    write_color(pick(kLightTheme.lines, sign_of(relation.event)));
    write_number("viz:thickness", line_width(relation.source_count));
    xml_.element("viz:shape", {{"value", line_style_name(relation.stances)}});
    xml_.close();
  }

  template <typename Row>
  void write_values(std::span<const Column<Row>> columns, const Row& row) {
    xml_.open("attvalues");
    for (const Column<Row>& column : columns) {
      if (is_gephi_column(column.name)) continue;
      value_.clear();
      column.append(row, value_);
      if (value_.empty()) continue;
      xml_.open("attvalue");
      xml_.plain_attribute("for", column.name);
      is_text(column.type) ? xml_.attribute("value", value_)
                           : xml_.plain_attribute("value", value_);
      xml_.close();
    }
    xml_.close();
  }

  /// `color` is "#rrggbb".
  void write_color(std::string_view color) {
    const auto part = [&](std::size_t at) {
      unsigned channel = 0;
      std::from_chars(color.data() + at, color.data() + at + 2, channel, 16);
      return std::to_string(channel);
    };
    xml_.element("viz:color", {{"r", part(1)}, {"g", part(3)}, {"b", part(5)}});
  }

  void write_number(std::string_view element, double number) {
    xml_.open(element);
    write_coordinate("value", number);
    xml_.close();
  }

  void write_coordinate(std::string_view name, double number) {
    value_.clear();
    fmt::format_to(std::back_inserter(value_), "{:.1f}", number);
    xml_.plain_attribute(name, value_);
  }

  const Snapshot& snapshot_;
  bool is_current_;
  bool is_mixed_;  ///< some edges have a direction and some have none
  const std::vector<Point>& places_;
  XmlWriter xml_;
  std::string value_;  ///< the one being written: its memory is used again
};

}  // namespace

void write_gexf(const Snapshot& snapshot, GexfVersion version, const std::vector<Point>& places,
                std::ostream& output) {
  GexfWriter(snapshot, version, places, output).write();
}

}  // namespace entente
