#include "export/csv_text.hpp"

#include "export/xml_text.hpp"

namespace entente {
namespace {

bool is_simple(std::string_view value) {
  if (value.starts_with(' ') || value.ends_with(' ')) return false;
  return value.find_first_of(",;\"\n\r\t") == std::string_view::npos;
}

}  // namespace

void append_csv_field(std::string& row, std::string_view value) {
  if (!row.empty()) row += ',';
  const std::string clean = clean_for_xml(value);
  if (is_simple(clean)) {
    row += clean;
    return;
  }
  row += '"';
  for (const char c : clean) {
    if (c == '"') row += '"';
    row += c;
  }
  row += '"';
}

}  // namespace entente
