#include "export/fields.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

std::string json_string(std::string_view text) {
  std::string json = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') json += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      json += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      json += c;
    }
  }
  return json + "\"";
}

}  // namespace

std::string json_list(const std::vector<std::string>& values) {
  if (values.empty()) return "";
  std::string json = "[";
  for (const std::string& value : values) {
    if (json.size() > 1) json += ',';
    json += json_string(value);
  }
  return json + "]";
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
  if (stances.certain > 0) return "certain";
  return stances.possible > 0 ? "possible" : "denied";
}

std::uint32_t weight_of(const Relation& relation) {
  return std::max<std::uint32_t>(relation.claim_count, 1);
}

}  // namespace entente
