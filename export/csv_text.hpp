#pragma once

#include <span>
#include <string>
#include <string_view>

#include "export/columns.hpp"

namespace entente {

/// Appends a field of a CSV row (RFC 4180), after a comma where it is not the first: quoted where
/// needed, an empty one never. It is cleaned like XML (clean_for_xml), so that no reader stops at a
/// control character.
void append_csv_field(std::string& row, std::string_view value);

/// The same of a text that a spreadsheet could take for a formula and run: one that begins with =,
/// +, -, @, a tab or a carriage return has a ' before it, by which spreadsheets know text. So has
/// one that would be read back as such ("'=1").
void append_csv_text(std::string& row, std::string_view value);

/// Makes a field of what stands in the row from `start` on.
void finish_csv_field(std::string& row, std::size_t start);

/// Appends what a column says of `values` as a field.
template <typename Row>
void append_csv_column(std::string& row, const Column<Row>& column, const Row& values) {
  if (!row.empty()) row += ',';
  const std::size_t start = row.size();
  column.append(values, row);
  finish_csv_field(row, start);
}

}  // namespace entente
