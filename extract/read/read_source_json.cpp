#include <fmt/format.h>

#include "extract/read/read_encoding.hpp"
#include "extract/read/read_json.hpp"
#include "extract/read/read_source.hpp"
#include "extract/read/text_bytes.hpp"
#include "extract/read/written_date.hpp"

namespace entente {
namespace {

/// A written date, or seconds or milliseconds since 1970.
std::optional<Date> date_of(std::string_view text) {
  if (const auto date = find_date(text)) return date;
  const bool is_count = text.find_first_not_of("0123456789") == text.npos;
  if (!is_count || (text.size() != 10 && text.size() != 13)) return {};
  std::int64_t seconds = 0;
  for (const char digit : text.substr(0, 10)) seconds = seconds * 10 + (digit - '0');
  const std::chrono::sys_seconds time{std::chrono::seconds{seconds}};
  return Date{std::chrono::floor<std::chrono::days>(time)};
}

/// `unnamed` is the origin of a record without an id.
void emit_record(JsonRecord record, const std::string& place, Origin unnamed,
                 const SourceOutput& output) {
  if (!record.has_text) return output.report(place, "no \"text\" in this object");
  Article article;
  article.published = date_of(record.date);
  if (!article.published && !record.date.empty()) {
    output.report(place, fmt::format("date \"{}\" not understood; left empty", record.date),
                  "write it as 2024-06-19");
  }
  article.origin = record.id.empty() ? unnamed : output.origin(record.id);
  article.document = record.id.empty() ? place : std::move(record.id);
  article.title = std::move(record.title);
  article.publisher = std::move(record.publisher);
  article.url = std::move(record.url);
  article.text = repair_utf8(std::move(record.text)).text;  // JSON can write NUL
  output.emit(std::move(article), place);
}

void read_json_line(const std::string& line, const std::string& place, Origin unnamed,
                    const SourceOutput& output) {
  bool is_object = false;
  const auto error = read_json(line, [&](JsonRecord record) {
    if (record.depth != 1) return;
    is_object = true;
    emit_record(std::move(record), place, unnamed, output);
  });
  if (!error.empty()) {
    output.report(place, "not valid JSON: " + error);
  } else if (!is_object) {
    output.report(place, "not a JSON object");
  }
}

}  // namespace

void read_json_lines(ByteReader& reader, const SourceOutput& output) {
  const bool is_feed = output.has_ending(".jsonl") || output.has_ending(".ndjson");
  std::string line;
  for (std::size_t number = 1;; ++number) {
    const auto state = reader.read_line(line);
    if (state == ByteReader::Line::kEnd) return;
    const auto place = output.place(number);
    if (state == ByteReader::Line::kTooLong) {
      output.report(place, fmt::format("a line above {} MB", kMaxSourceBytes / kMegabyte),
                    kSplitHint);
      continue;
    }
    if (number == 1 && line.starts_with(kUtf8Mark)) line.erase(0, kUtf8Mark.size());
    if (trim(line).empty()) continue;
    auto decoded = repair_utf8(std::move(line));
    if (!decoded.note.empty()) output.report(place, decoded.note);
    // A file of JSON may have no line ends but the last: then it is one article, and no feed.
    const bool is_all = number == 1 && !is_feed && trim(reader.peek()).empty();
    read_json_line(decoded.text, place, is_all ? output.origin() : output.numbered_origin(),
                   output);
  }
}

bool is_json_line_next(ByteReader& reader) {
  std::string line;
  if (reader.read_line(line) != ByteReader::Line::kRead) return false;
  bool is_object = false;
  bool has_text = false;
  const auto begin = line.starts_with(kUtf8Mark) ? kUtf8Mark.size() : 0;
  const auto error = read_json(repair_utf8(line.substr(begin)).text, [&](const JsonRecord& record) {
    is_object |= record.depth == 1;
    has_text |= record.depth == 1 && record.has_text;
  });
  const bool is_followed = trim(reader.peek()).starts_with('{');
  reader.put_back(line);
  return error.empty() && is_object && (has_text || is_followed);
}

bool read_json_articles(const std::string& json, const SourceOutput& output) {
  // Nothing may be handed over before it is known to be JSON; a text can begin with a bracket.
  const auto error = read_json(json, [](const JsonRecord&) {});
  if (!error.empty()) {
    if (output.has_ending(".json")) output.report(output.document(), "not valid JSON: " + error);
    return output.has_ending(".json");
  }
  const int depth = trim(json).starts_with('[') ? 2 : 1;
  const Origin unnamed = depth == 1 ? output.origin() : output.numbered_origin();
  std::size_t number = 0;
  (void)read_json(json, [&](JsonRecord record) {
    if (record.depth != depth) return;
    emit_record(std::move(record), output.place(++number), unnamed, output);
  });
  if (number == 0) output.report(output.document(), "no JSON object in it");
  return true;
}

}  // namespace entente
