#include "export/csv_text.hpp"

#include <algorithm>
#include <array>

#include "export/xml_text.hpp"

namespace entente {
namespace {

/// What bytes ask of a field, as bits.
enum Need : unsigned char { kNothing = 0, kQuotes = 1, kDoubling = 2, kCleaning = 4 };

constexpr std::array<unsigned char, 256> kNeeds = [] {
  std::array<unsigned char, 256> needs{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    needs[byte] = byte >= 0x20 && byte < 0x7F ? kNothing : kCleaning;
  }
  for (const char c : {',', ';', '\n', '\r', '\t'}) needs[static_cast<unsigned char>(c)] = kQuotes;
  needs['"'] = kQuotes | kDoubling;
  return needs;
}();

unsigned needs_of(std::string_view field) {
  unsigned needs = field.starts_with(' ') || field.ends_with(' ') ? kQuotes : kNothing;
  for (const char c : field) needs |= kNeeds[static_cast<unsigned char>(c)];
  return needs;
}

void double_quotes(std::string& row, std::size_t start) {
  const std::string field = row.substr(start);
  row.resize(start);
  for (const char c : field) {
    if (c == '"') row += '"';
    row += c;
  }
}

/// What a spreadsheet would calculate, or what stands for such a text.
bool is_formula(std::string_view text) {
  const auto first = std::min(text.find_first_not_of('\''), text.size());
  return first < text.size() &&
         std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
}

}  // namespace

void finish_csv_field(std::string& row, std::size_t start) {
  unsigned needs = needs_of(std::string_view(row).substr(start));
  if (needs == kNothing) return;
  if ((needs & kCleaning) != 0) {
    row.replace(start, row.npos, clean_for_xml(std::string_view(row).substr(start)));
    needs = needs_of(std::string_view(row).substr(start));
  }
  if ((needs & kQuotes) == 0) return;
  if ((needs & kDoubling) != 0) double_quotes(row, start);
  row.insert(start, 1, '"');
  row += '"';
}

void append_csv_text(std::string& row, std::string_view value) {
  if (!row.empty()) row += ',';
  const std::size_t start = row.size();
  // Before the look at its beginning: what is cleaned away hides none.
  const std::string clean = clean_for_xml(value);
  if (is_formula(clean)) row += '\'';
  row += clean;
  finish_csv_field(row, start);
}

void append_csv_field(std::string& row, std::string_view value) {
  if (!row.empty()) row += ',';
  const std::size_t start = row.size();
  row += value;
  finish_csv_field(row, start);
}

}  // namespace entente
