#pragma once

#include <span>
#include <string>
#include <string_view>

#include "graph/snapshot.hpp"

namespace entente {

enum class ColumnType { kText, kInteger, kReal, kBoolean, kList };

/// One attribute of nodes or edges, as formats with tables of attributes write it. Lists are JSON
/// in a string; an empty value is left out.
template <typename Row>
struct Column {
  std::string_view name;
  ColumnType type = ColumnType::kText;
  std::string (*value)(const Row&) = nullptr;
};

/// All there is to say about a node beside its id; the first column is its label.
[[nodiscard]] std::span<const Column<Entity>> entity_columns();

/// All there is to say about an edge beside its id and ends; the first column is its label.
[[nodiscard]] std::span<const Column<Relation>> relation_columns();

}  // namespace entente
