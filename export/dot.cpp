#include "export/dot.hpp"

#include <cgraph.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "export/columns.hpp"
#include "export/draw/line_look.hpp"
#include "export/xml_text.hpp"

namespace entente {
namespace {

constexpr std::size_t kDotBufferSize = 1 << 16;

/// X11 names near the colours of pictures: Gephi reads no others.
constexpr std::array<std::string_view, kEntityTypeNames.size()> kFillNames = {
    "salmon",    "skyblue",   "khaki",     "yellowgreen",     "paleturquoise",
    "lightpink", "goldenrod", "gainsboro", "mediumaquamarine"};
constexpr std::array<std::string_view, 3> kLineNames = {"orangered", "gray", "royalblue"};

constexpr bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '.' || c == '-';
}

/// What a string in quotes cannot hold as it is.
constexpr std::array<bool, 256> kEscaped = [] {
  std::array<bool, 256> escaped{};
  for (const char c : {'"', '\\', '\n', '\r'}) escaped[static_cast<unsigned char>(c)] = true;
  return escaped;
}();

/// A value in quotes as Graphviz's strings of escapes write it: backslashes doubled, newlines as
/// "\n". Lines are never broken inside: other readers take the backslash there for the string's
/// end.
void append_quoted(std::string_view value, std::string& text) {
  text += '"';
  const bool is_clean = std::ranges::all_of(value, [](char c) { return c >= 0x20 && c < 0x7F; });
  const std::string clean = is_clean ? std::string() : clean_for_xml(value);
  for (std::string_view rest = is_clean ? value : std::string_view(clean); !rest.empty();) {
    std::size_t run = 0;
    while (run < rest.size() && !kEscaped[static_cast<unsigned char>(rest[run])]) ++run;
    text += rest.substr(0, run);
    rest.remove_prefix(run);
    if (rest.empty()) break;
    const bool is_escaped = rest.front() == '"' || rest.front() == '\\';
    text += '\\';
    text += is_escaped ? rest.front() : 'n';
    rest.remove_prefix(rest.starts_with("\r\n") ? 2 : 1);
  }
  text += '"';
}

/// Writes each element as cgraph's agwrite would, but from the snapshot itself: cgraph's own graph
/// of 500,000 edges takes several times the snapshot's memory and time. Tests read it with cgraph.
class DotWriter {
 public:
  DotWriter(const Snapshot& snapshot, std::ostream& output)
      : snapshot_(snapshot), output_(output) {}

  void write() {
    text_ = "digraph entente {\n";
    for (const Entity& entity : snapshot_.entities) write_node(entity);
    for (const Relation& relation : snapshot_.relations) write_edge(relation);
    text_ += "}\n";
    flush();
  }

 private:
  void write_node(const Entity& entity) {
    text_ += '\t';
    append_id(entity.id);
    open_block();
    for (const Column<Entity>& column : entity_columns()) write_value(column, entity);
    write_value("shape", "box");
    write_value("style", "filled");
    write_value("fillcolor", kFillNames[static_cast<std::size_t>(entity.type)]);
    close_block();
  }

  void write_edge(const Relation& relation) {
    text_ += '\t';
    append_id(snapshot_.entities[relation.subject].id);
    text_ += " -> ";
    append_id(snapshot_.entities[relation.object].id);
    open_block();
    write_value("key", relation.id);
    for (const Column<Relation>& column : relation_columns()) write_value(column, relation);
    write_value("color", kLineNames[static_cast<std::size_t>(sign_of(relation.event) + 1)]);
    const std::string_view style = line_style_name(relation.stances);
    write_value("style", style);
    if (style == "dotted") write_value("arrowhead", "tee");
    if (relation.is_symmetric) write_value("dir", "none");
    write_value("penwidth", fmt::format("{:.1f}", line_width(relation.source_count)));
    close_block();
  }

  /// A node named "" would stop Gephi.
  void append_id(std::string_view id) { append_string(id.empty() ? " " : id); }

  /// cgraph knows which words and numbers stand without quotes, at a price: it is not asked about
  /// what surely does not, nor about what is so long that it would break lines.
  void append_string(std::string_view value) {
    constexpr std::size_t kLongestWord = 64;
    if (value.size() > kLongestWord || !std::ranges::all_of(value, is_plain)) {
      return append_quoted(value, text_);
    }
    word_ = value;
    text_ += agcanon(word_.data(), 0);
  }

  void open_block() {
    text_ += " [";
    is_first_ = true;
  }
  void close_block() {
    text_ += "];\n";
    if (text_.size() > kDotBufferSize) flush();
  }

  template <typename Row>
  void write_value(const Column<Row>& column, const Row& row) {
    value_.clear();
    column.append(row, value_);
    write_value(column.name == "relation" ? "label" : column.name, value_);
  }

  void write_value(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    if (!is_first_) text_ += ", ";
    is_first_ = false;
    text_ += name;
    text_ += '=';
    append_string(value);
  }

  void flush() {
    output_.write(text_.data(), static_cast<std::streamsize>(text_.size()));
    text_.clear();
  }

  const Snapshot& snapshot_;
  std::ostream& output_;
  std::string text_;   ///< not yet written out
  std::string value_;  ///< the one being written, as it is: its memory is used again
  std::string word_;
  bool is_first_ = true;
};

}  // namespace

void write_dot(const Snapshot& snapshot, std::ostream& output) {
  DotWriter(snapshot, output).write();
}

}  // namespace entente
