#include "extract/read/read_source.hpp"

#include <fmt/format.h>

#include <sstream>

#include "extract/read/read_encoding.hpp"
#include "extract/read/read_html.hpp"
#include "extract/read/text_bytes.hpp"

namespace entente {
namespace {

/// A page's tree takes up to forty times its size; pages with their pictures inside have 10 MB.
constexpr std::size_t kMaxPageBytes = 16 * kMegabyte;

/// The rest of a source in UTF-8, or nothing after a diagnostic.
std::optional<std::string> read_decoded(ByteReader& reader, const SourceOutput& output,
                                        std::string_view declared = "",
                                        std::size_t limit = kMaxSourceBytes) {
  std::string bytes;
  if (!reader.read_rest(bytes, limit)) {
    output.report(output.document(), fmt::format("larger than {} MB", limit / kMegabyte),
                  kSplitHint);
    return {};
  }
  auto decoded = decode_text(std::move(bytes), declared);
  if (!decoded.note.empty()) {
    output.report(output.document(), decoded.note, "byte offsets count in the text after that");
  }
  return std::move(decoded.text);
}

/// Whether the source can be read at all, from how it begins; says why not.
bool is_readable(std::string_view start, const SourceOutput& output) {
  if (start.empty()) {
    output.report(output.document(), "empty file");
    return false;
  }
  if (const auto kind = find_binary_kind(start)) {
    output.report(output.document(), fmt::format("not a text: looks like {}", kind->name),
                  std::string(kind->hint));
    return false;
  }
  return true;
}

/// Reads UTF-16 and UTF-32 by converting the whole source first.
template <typename Read>
void read_converted(ByteReader& reader, const SourceOutput& output, Read read) {
  if (auto text = read_decoded(reader, output)) {
    std::istringstream in(std::move(*text));
    read(in, output);
  }
}

void read_page(ByteReader& reader, const SourceOutput& output) {
  const auto html = read_decoded(reader, output, find_html_charset(reader.peek()), kMaxPageBytes);
  if (!html) return;
  auto article = read_html(*html);
  article.document = output.document();
  article.origin = output.origin();
  output.emit(std::move(article), output.document());
}

void read_text(ByteReader& reader, const SourceOutput& output) {
  auto text = read_decoded(reader, output);
  if (!text) return;
  const auto start = trim(std::string_view(*text).substr(0, 1024));
  const bool may_be_json = start.starts_with('{') || start.starts_with('[');
  if (may_be_json && read_json_articles(*text, output)) return;
  Article article;
  article.document = output.document();
  article.text = std::move(*text);
  article.origin = output.origin();
  output.emit(std::move(article), output.document());
}

}  // namespace

void read_source(std::istream& in, const SourceOutput& output) {
  ByteReader reader(in);
  auto start = reader.peek();
  if (!is_readable(start, output)) return;
  if (has_wide_mark(start)) return read_converted(reader, output, read_source);
  if (start.starts_with(kUtf8Mark)) start.remove_prefix(kUtf8Mark.size());

  const bool is_html = output.has_ending(".html") || output.has_ending(".htm") ||
                       output.has_ending(".xhtml") || looks_like_html(start);
  if (output.has_ending(".jsonl") || output.has_ending(".ndjson")) {
    read_json_lines(reader, output);
  } else if (is_html) {
    read_page(reader, output);
  } else if (trim(start).starts_with("<?xml")) {
    output.report(output.document(), "not a text: looks like XML",
                  "convert it to text, HTML or JSON Lines first");
  } else if (start.starts_with('{') && is_json_line_next(reader)) {
    read_json_lines(reader, output);
  } else {
    read_text(reader, output);
  }
}

void read_text_lines(std::istream& in, const SourceOutput& output) {
  ByteReader reader(in);
  if (!is_readable(reader.peek(), output)) return;
  if (has_wide_mark(reader.peek())) return read_converted(reader, output, read_text_lines);
  std::string line;
  for (std::size_t number = 1;; ++number) {
    const auto state = reader.read_line(line);
    if (state == ByteReader::Line::kEnd) return;
    if (number == 1 && line.starts_with(kUtf8Mark)) line.erase(0, kUtf8Mark.size());
    if (state == ByteReader::Line::kRead && trim(line).empty()) continue;
    const auto place = output.place(number);
    if (state == ByteReader::Line::kTooLong) {
      output.report(place, fmt::format("a line above {} MB", kMaxSourceBytes / kMegabyte),
                    kSplitHint);
      continue;
    }
    auto decoded = repair_utf8(std::string(trim(line)));
    if (!decoded.note.empty()) output.report(place, decoded.note);
    Article article;
    article.document = place;
    article.text = std::move(decoded.text);
    article.origin = output.numbered_origin();
    output.emit(std::move(article), place);
  }
}

}  // namespace entente
