#include "export/fields.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "export/xml_text.hpp"
#include "graph/claim_conditions.hpp"

namespace entente {
namespace {

/// The letter after the backslash of JSON's short escapes, or 0.
char short_escape(char c) {
  switch (c) {
    case '"':
    case '\\':
      return c;
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return 0;
  }
}

}  // namespace

void append_json_list(const std::vector<std::string>& values, std::string& json) {
  if (values.empty()) return;
  std::string_view separator = "[";
  for (const std::string& value : values) {
    json += separator;
    json += '"';
    for (const char c : clean_for_xml(value)) {
      if (const char letter = short_escape(c); letter != 0) {
        json += '\\';
        json += letter;
      } else {
        json += c;
      }
    }
    json += '"';
    separator = ",";
  }
  json += ']';
}

std::string date_text(const std::optional<Date>& date) { return date ? format_date(*date) : ""; }

std::string source_of(const Quote& quote) {
  std::string source = quote.speaker;
  const auto append = [&source](const std::string& part) {
    if (!part.empty()) source += (source.empty() ? "" : ", ") + part;
  };
  append(quote.publisher);
  append(quote.title.empty() ? quote.document : quote.title);
  append(date_text(quote.published));
  return source;
}

std::string_view main_stance(const StanceCounts& stances) {
  if (stances.certain > 0) return to_string(StanceKind::kCertain);
  return to_string(stances.possible > 0 ? StanceKind::kPossible : StanceKind::kDenied);
}

std::string doubt_text(double right, double worth) {
  return fmt::format("right {:.0f} %, worth {:.0f} %", 100 * right, 100 * worth);
}

bool is_faint(const Relation& relation) {
  return std::min(relation.right, relation.confidence) < kFaintBelow;
}

std::uint32_t weight_of(const Relation& relation) {
  return std::max<std::uint32_t>(relation.claim_count, 1);
}

}  // namespace entente
