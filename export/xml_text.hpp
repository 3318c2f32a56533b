#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

/// Stands for bytes that are no UTF-8.
inline constexpr std::string_view kReplacementCharacter = "\xEF\xBF\xBD";

/// A character at the start of some text. Of bytes that are not UTF-8 one is taken as it is.
struct Utf8Character {
  char32_t code = 0;
  std::size_t length = 1;  ///< in bytes
  bool is_valid = false;
};
/// `text` must not be empty.
[[nodiscard]] Utf8Character first_character(std::string_view text);

/// `text` as XML 1.0 can hold it: valid UTF-8 without the characters XML forbids (most control
/// characters, U+FFFE, U+FFFF). Broken bytes become U+FFFD, forbidden characters disappear.
[[nodiscard]] std::string clean_for_xml(std::string_view text);

/// True where clean_for_xml leaves nothing. O(1) for texts that begin with a letter.
[[nodiscard]] bool is_nothing_in_xml(std::string_view text);

/// Appends what escape_xml_text and escape_xml_attribute give.
void append_xml_text(std::string_view text, std::string& output);
void append_xml_attribute(std::string_view text, std::string& output);

/// clean_for_xml with & and < escaped, and > after "]]". Quotes stay as they are: some readers
/// lose the blank between two entities.
[[nodiscard]] std::string escape_xml_text(std::string_view text);

/// clean_for_xml for an attribute in double quotes; newlines and tabs survive as references.
[[nodiscard]] std::string escape_xml_attribute(std::string_view text);

/// The first `limit` characters, cut before an ellipsis where there are more. `text` is UTF-8.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t limit);

/// How many characters (code points) UTF-8 text has.
[[nodiscard]] std::size_t count_characters(std::string_view text);

}  // namespace entente
