#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/columns.hpp"

namespace entente {

/// `text` with U+FFFD for each byte that is not UTF-8.
[[nodiscard]] std::string clean_utf8(std::string_view text);

/// Appends `text` as a JSON string. Bytes that are not UTF-8 become U+FFFD.
void append_json_string(std::string& json, std::string_view text);

/// Appends `,"key":` or, at the beginning of an object, `"key":`. `key` needs no escapes.
void append_json_key(std::string& json, std::string_view key);

/// Appends `"key":"text"`, after a comma where one is needed.
void append_json_field(std::string& json, std::string_view key, std::string_view text);

/// Appends a column's value with the JSON type of the column, or nothing where the value is empty
/// or no number that JSON knows. Lists become arrays.
void append_json_value(std::string& json, std::string_view key, ColumnType type,
                       std::string_view value);

/// Appends all that the columns say of a row as members of the open object. `key_of` names the
/// member for a column; a column for which it gives nothing is left out.
template <typename Row>
void append_json_columns(std::string& json, std::span<const Column<Row>> columns, const Row& row,
                         std::string_view (*key_of)(std::string_view column)) {
  std::string value;
  for (const Column<Row>& column : columns) {
    const std::string_view key = key_of(column.name);
    if (key.empty()) continue;
    value.clear();
    column.append(row, value);
    append_json_value(json, key, column.type, value);
  }
}

/// Appends the members "source" and "target" of the open object.
void append_json_ends(std::string& json, const Snapshot& snapshot, const Relation& relation);

/// Writes the elements of a JSON array, one a line: `append` appends that of an item.
template <typename Item, typename Append>
void write_json_rows(std::ostream& output, const std::vector<Item>& items, Append append) {
  std::string row;
  std::string_view separator = "\n";
  for (const Item& item : items) {
    row = separator;
    append(item, row);
    output << row;
    separator = ",\n";
  }
}

}  // namespace entente
