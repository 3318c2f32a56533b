#include "export/xml_text.hpp"

#include <array>

namespace entente {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

bool is_xml_character(char32_t code) {
  return code >= 0x20 ? code != 0xFFFE && code != 0xFFFF
                      : code == '\t' || code == '\n' || code == '\r';
}

/// Bytes that no XML text or attribute needs to change: printable ASCII without markup.
constexpr std::array<bool, 256> kPlainInXml = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) plain[byte] = true;
  for (const char c : {'&', '<', '>', '"'}) plain[static_cast<unsigned char>(c)] = false;
  return plain;
}();

/// Appends clean_for_xml of the text, but for a character what `escape` gives of it and of what
/// stands before it, where that is not empty.
template <typename Escape>
void append_escaped(std::string_view text, std::string& output, Escape escape) {
  const std::size_t start = output.size();
  while (!text.empty()) {
    std::size_t run = 0;
    while (run < text.size() && kPlainInXml[static_cast<unsigned char>(text[run])]) ++run;
    output += text.substr(0, run);
    text.remove_prefix(run);
    if (text.empty()) return;
    const Utf8Character character = first_character(text);
    if (!character.is_valid) {
      output += kReplacementCharacter;
    } else if (is_xml_character(character.code)) {
      const std::string_view before = std::string_view(output).substr(start);
      const std::string_view escaped = escape(before, character.code);
      output += escaped.empty() ? text.substr(0, character.length) : escaped;
    }
    text.remove_prefix(character.length);
  }
}

/// What text and attributes have in common.
std::string_view escape_character(std::string_view before, char32_t code) {
  switch (code) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return before.ends_with("]]") ? "&gt;" : "";
    case '\r':
      return "&#13;";  // a reader would turn these into a newline: XML 1.1 does so with all three
    case 0x85:
      return "&#133;";
    case 0x2028:
      return "&#8232;";
    default:
      return "";
  }
}

std::string_view escape_in_attribute(std::string_view before, char32_t code) {
  switch (code) {
    case '"':
      return "&quot;";
    case '\n':
      return "&#10;";
    case '\t':
      return "&#9;";
    default:
      return escape_character(before, code);
  }
}

}  // namespace

Utf8Character first_character(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  const Utf8Character broken{first, 1, false};
  if (first < 0x80) return {first, 1, true};
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) return broken;
  char32_t code = first & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(text[i])) return broken;
    code = (code << 6U) | (byte(i) & 0x3FU);
  }
  constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < kLeast[length] || is_surrogate || code > 0x10FFFF) return broken;
  return {code, length, true};
}

bool is_nothing_in_xml(std::string_view text) {
  while (!text.empty()) {
    const Utf8Character character = first_character(text);
    if (!character.is_valid || is_xml_character(character.code)) return false;
    text.remove_prefix(character.length);
  }
  return true;
}

std::string clean_for_xml(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  append_escaped(text, clean, [](std::string_view, char32_t) { return std::string_view(); });
  return clean;
}

void append_xml_text(std::string_view text, std::string& output) {
  append_escaped(text, output, escape_character);
}

void append_xml_attribute(std::string_view text, std::string& output) {
  append_escaped(text, output, escape_in_attribute);
}

std::string escape_xml_text(std::string_view text) {
  std::string escaped;
  append_xml_text(text, escaped);
  return escaped;
}

std::string escape_xml_attribute(std::string_view text) {
  std::string escaped;
  append_xml_attribute(text, escaped);
  return escaped;
}

std::string shorten(std::string_view text, std::size_t limit) {
  if (count_characters(text) <= limit) return std::string(text);
  std::size_t end = 0;
  for (std::size_t seen = 0; end < text.size(); ++end) {
    if (!is_continuation(text[end]) && seen++ == limit) break;
  }
  std::string_view head = text.substr(0, end);
  while (head.ends_with(' ')) head.remove_suffix(1);
  return std::string(head) + "…";
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += is_continuation(c) ? 0 : 1;
  return count;
}

}  // namespace entente
