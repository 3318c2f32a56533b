#include "export/dot.hpp"

#include <cgraph.h>
#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>

#include "export/columns.hpp"
#include "export/draw/line_look.hpp"
#include "export/xml_text.hpp"

namespace entente {
namespace {

constexpr std::size_t kBufferSize = 1 << 16;

/// X11 names near the colours of pictures: Gephi reads no others.
constexpr std::array<std::string_view, kEntityTypeNames.size()> kFillNames = {
    "salmon",    "skyblue",   "khaki",     "yellowgreen",     "paleturquoise",
    "lightpink", "goldenrod", "gainsboro", "mediumaquamarine"};
constexpr std::array<std::string_view, 3> kLineNames = {"orangered", "gray", "royalblue"};

/// A value as Graphviz's strings of escapes write it: backslashes doubled, newlines as "\n".
void append_escaped(std::string_view value, std::string& escaped) {
  const std::string clean = clean_for_xml(value);
  for (std::size_t i = 0; i < clean.size(); ++i) {
    if (clean[i] == '\\') {
      escaped += "\\\\";
    } else if (clean[i] == '\n' || clean[i] == '\r') {
      if (clean[i] == '\r' && i + 1 < clean.size() && clean[i + 1] == '\n') ++i;
      escaped += "\\n";
    } else {
      escaped += clean[i];
    }
  }
}

/// Appends what cgraph writes for a string, without its line breaks: it ends lines inside long
/// strings with a backslash, which other readers take for the string's end. All other backslashes
/// are doubled or stand before a quote or an n, so one before a newline can be nothing else.
void append_canonical(std::string& text, std::string& output) {
  for (const char* c = agcanon(text.data(), 0); *c != '\0'; ++c) {
    if (*c == '\n' && output.ends_with('\\')) {
      output.pop_back();
    } else {
      output += *c;
    }
  }
}

/// Writes each element as cgraph's agwrite would, but from the snapshot itself: cgraph's own graph
/// of 500,000 edges takes several times the snapshot's memory.
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

  void append_string(std::string_view value) {
    escaped_.clear();
    append_escaped(value, escaped_);
    append_canonical(escaped_, text_);
  }

  void open_block() {
    text_ += " [";
    is_first_ = true;
  }
  void close_block() {
    text_ += "];\n";
    if (text_.size() > kBufferSize) flush();
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
  std::string text_;     ///< not yet written out
  std::string value_;    ///< the one being written, as it is
  std::string escaped_;  ///< and escaped: their memory is used again
  bool is_first_ = true;
};

}  // namespace

void write_dot(const Snapshot& snapshot, std::ostream& output) {
  DotWriter(snapshot, output).write();
}

}  // namespace entente
