#include "export/json_text.hpp"

#include <fmt/format.h>

#include <array>
#include <iterator>

#include "export/name_token.hpp"
#include "export/xml_text.hpp"

namespace entente {
namespace {

/// ASCII that a string holds as it is.
constexpr std::array<bool, 256> kPlainInJson = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x80; ++byte) plain[byte] = byte != '"' && byte != '\\';
  return plain;
}();

void append_escape(std::string& json, char c) {
  constexpr std::string_view kShort = "\"\\\b\f\n\r\t";
  constexpr std::string_view kLetters = "\"\\bfnrt";
  json += '\\';
  if (const std::size_t at = kShort.find(c); at != std::string_view::npos) {
    json += kLetters[at];
  } else {
    fmt::format_to(std::back_inserter(json), "u{:04x}", static_cast<unsigned>(c));
  }
}

bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

}  // namespace

std::string clean_utf8(std::string_view text) {
  std::string clean;
  while (!text.empty()) {
    const Utf8Character character = first_character(text);
    clean += character.is_valid ? text.substr(0, character.length) : kReplacementCharacter;
    text.remove_prefix(character.length);
  }
  return clean;
}

void append_json_string(std::string& json, std::string_view text) {
  json += '"';
  std::size_t begin = 0;  // of what is still to be copied
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && kPlainInJson[static_cast<unsigned char>(text[at])]) ++at;
    if (at == text.size()) break;
    const Utf8Character character = first_character(text.substr(at));
    if (character.is_valid && character.length > 1) {
      at += character.length;
      continue;
    }
    json += text.substr(begin, at - begin);
    character.is_valid ? append_escape(json, text[at]) : void(json += kReplacementCharacter);
    begin = ++at;
  }
  json += text.substr(begin);
  json += '"';
}

void append_json_key(std::string& json, std::string_view key) {
  if (json.back() != '{') json += ',';
  json += '"';
  json += key;
  json += "\":";
}

void append_json_field(std::string& json, std::string_view key, std::string_view text) {
  append_json_key(json, key);
  append_json_string(json, text);
}

void append_json_value(std::string& json, std::string_view key, ColumnType type,
                       std::string_view value) {
  if (value.empty()) return;
  if (type == ColumnType::kText) return append_json_field(json, key, value);
  if ((type == ColumnType::kInteger || type == ColumnType::kReal) && !is_number(value)) return;
  append_json_key(json, key);
  json += type == ColumnType::kList ? clean_utf8(value) : value;
}

void append_json_ends(std::string& json, const Snapshot& snapshot, const Relation& relation) {
  append_json_field(json, "source", name_token(snapshot.entities[relation.subject].id));
  append_json_field(json, "target", name_token(snapshot.entities[relation.object].id));
}

}  // namespace entente
