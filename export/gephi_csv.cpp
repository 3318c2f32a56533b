#include "export/gephi_csv.hpp"

#include <fmt/format.h>

#include <string>

#include "export/columns.hpp"
#include "export/csv_text.hpp"
#include "export/fields.hpp"
#include "export/name_token.hpp"

namespace entente {
namespace {

template <typename Row>
void append_names(std::string& row, std::span<const Column<Row>> columns) {
  for (const Column<Row>& column : columns) {
    if (!is_gephi_column(column.name)) append_csv_field(row, column.name);
  }
}

template <typename Row>
void append_values(std::string& row, std::span<const Column<Row>> columns, const Row& values) {
  for (const Column<Row>& column : columns) {
    if (is_gephi_column(column.name)) continue;
    if (column.type == ColumnType::kText) {
      append_csv_text(row, column.value(values));
    } else {
      append_csv_column(row, column, values);
    }
  }
}

/// Gephi's notation of one interval.
std::string time_set(const Relation& relation) {
  const auto& first = relation.first ? relation.first : relation.last;
  const auto& last = relation.last ? relation.last : relation.first;
  return first ? fmt::format("<[{}, {}]>", format_date(*first), format_date(*last)) : "";
}

}  // namespace

void write_node_table(const Snapshot& snapshot, std::ostream& output) {
  std::string row = "Id,Label";
  append_names(row, entity_columns());
  output << row << '\n';
  for (const Entity& entity : snapshot.entities) {
    row.clear();
    append_csv_field(row, name_token(entity.id));
    append_csv_text(row, entity.name);
    append_values(row, entity_columns(), entity);
    output << row << '\n';
  }
}

void write_edge_table(const Snapshot& snapshot, std::ostream& output) {
  std::string row = "Source,Target,Type,Kind,Id,Label,Weight";
  append_names(row, relation_columns());
  output << row << ",timeset\n";
  for (const Relation& relation : snapshot.relations) {
    row.clear();
    append_csv_field(row, name_token(snapshot.entities[relation.subject].id));
    append_csv_field(row, name_token(snapshot.entities[relation.object].id));
    append_csv_field(row, relation.is_symmetric ? "Undirected" : "Directed");
    append_csv_text(row, relation.predicate);
    append_csv_field(row, name_token(relation.id));
    append_csv_text(row, relation.label);
    append_csv_field(row, std::to_string(weight_of(relation)));
    append_values(row, relation_columns(), relation);
    append_csv_field(row, time_set(relation));
    output << row << '\n';
  }
}

}  // namespace entente
