#pragma once

#include <istream>
#include <string>

#include "extract/read/byte_reader.hpp"
#include "extract/read/source_output.hpp"

namespace entente {

/// Reads what one file or stream holds: JSON Lines, JSON, a page or a text, by the ending of its
/// name and by how its bytes begin. Whatever cannot be used becomes a diagnostic. Holds at most one
/// article, or one file that is not JSON Lines, at a time.
void read_source(std::istream& in, const SourceOutput& output);

/// Reads one text a line; see read_lines.
void read_text_lines(std::istream& in, const SourceOutput& output);

/// Reads an object a line; blank lines are skipped. A line above kMaxSourceBytes is a diagnostic.
void read_json_lines(ByteReader& reader, const SourceOutput& output);

/// Whether the next line is by itself a JSON object and has a text or is followed by another
/// object; it stays unread.
[[nodiscard]] bool is_json_line_next(ByteReader& reader);

/// Reads one object or an array of objects. False, and nothing done, when this is no JSON.
bool read_json_articles(const std::string& json, const SourceOutput& output);

}  // namespace entente
