#pragma once

#include <ostream>
#include <string_view>
#include <vector>

namespace entente {

/// Writes XML as it is told, element by element; escapes all text and attribute values.
/// Elements without text stand on lines of their own.
class XmlWriter {
 public:
  /// Writes the XML declaration. `output` must outlive this.
  explicit XmlWriter(std::ostream& output);

  /// Opens an element; `name` must live until it is closed.
  void open(std::string_view name);
  /// Adds an attribute to the element opened last, before anything is put in it.
  void attribute(std::string_view name, std::string_view value);
  /// Adds text to the open element; it can then hold no elements.
  void text(std::string_view text);
  void close();

 private:
  void end_tag();

  std::ostream& output_;
  std::vector<std::string_view> open_;
  bool is_in_tag_ = false;  ///< "<name a="b"" is written, ">" not yet
  bool has_text_ = false;
};

}  // namespace entente
