#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/snapshot.hpp"

namespace entente {

enum class ColumnType { kText, kInteger, kReal, kBoolean, kList };

/// Whether values of the type can hold any character.
[[nodiscard]] constexpr bool is_text(ColumnType type) {
  return type == ColumnType::kText || type == ColumnType::kList;
}

/// Gephi reads these from attributes and headers of its own, and would take a column of that name
/// for them.
[[nodiscard]] constexpr bool is_gephi_column(std::string_view name) {
  return name == "label" || name == "relation" || name == "weight";
}

/// One attribute of nodes or edges. Every format that has attributes writes these and no others, so
/// all carry the same data.
template <typename Row>
struct Column {
  std::string_view name;
  ColumnType type = ColumnType::kText;
  /// Appends the value: text as it is stored, numbers and booleans as JSON writes them, a list as
  /// JSON, nothing for what is unknown.
  void (*append)(const Row&, std::string&) = nullptr;
  /// The elements of a list; null for other types.
  const std::vector<std::string>& (*list)(const Row&) = nullptr;

  [[nodiscard]] std::string value(const Row& row) const {
    std::string text;
    append(row, text);
    return text;
  }
};

/// All there is to say about a node beside its id; the first column is its label.
[[nodiscard]] std::span<const Column<Entity>> entity_columns();

/// All there is to say about an edge beside its id and ends. The first column, "relation", is its
/// label: formats where nodes and edges need not share names call it so.
[[nodiscard]] std::span<const Column<Relation>> relation_columns();

}  // namespace entente
