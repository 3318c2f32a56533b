#include "extract/time/time_json.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

Json date_json(const std::optional<Date>& date) {
  return date ? Json(format_date(*date)) : Json(nullptr);
}

}  // namespace

std::string write_time_lines(const Article& article, const Document& document) {
  static constexpr std::array<std::string_view, 4> kTypes = {"DATE", "TIME", "DURATION", "SET"};
  std::string lines;
  for (const TimeExpression& time : document.times) {
    Json line;
    line["document"] = article.document;
    line["start"] = time.span.begin;
    line["end"] = time.span.end;
    line["type"] = kTypes[static_cast<std::size_t>(time.type)];
    line["value"] = time.value;
    line["mod"] = time.mod.empty() ? Json(nullptr) : Json(time.mod);
    line["text"] = slice(article.text, time.span);
    line["from"] = date_json(time.from);
    line["to"] = date_json(time.to);
    line["precision"] = time.precision;
    lines += line.dump();
    lines += '\n';
  }
  return lines;
}

}  // namespace entente
