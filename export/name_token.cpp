#include "export/name_token.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "export/xml_text.hpp"

namespace entente {
namespace {

/// ASCII's name characters without the colon, and letters that all editions of XML 1.0 take for
/// such.
bool is_name_character(char32_t c) {
  struct Range {
    char32_t first;
    char32_t last;
  };
  constexpr Range kRanges[] = {
      {'-', '.'},     {'0', '9'},       {'A', 'Z'},       {'_', '_'},       {'a', 'z'},
      {0xC0, 0xD6},   {0xD8, 0xF6},     {0xF8, 0x131},    {0x134, 0x13E},   {0x141, 0x148},
      {0x14A, 0x17E}, {0x38E, 0x3A1},   {0x3A3, 0x3CE},   {0x401, 0x40C},   {0x40E, 0x44F},
      {0x451, 0x45C}, {0x45E, 0x481},   {0x5D0, 0x5EA},   {0x621, 0x63A},   {0x641, 0x64A},
      {0x905, 0x939}, {0x3041, 0x3094}, {0x30A1, 0x30FA}, {0x4E00, 0x9FA5}, {0xAC00, 0xD7A3}};
  for (const Range& range : kRanges) {
    if (c >= range.first && c <= range.last) return true;
  }
  return false;
}

/// ASCII that stays as it is: what nearly all ids are made of.
bool is_plain(std::string_view id) {
  return !id.empty() && std::ranges::all_of(id, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

}  // namespace

std::string name_token(std::string_view id) {
  std::string token;
  if (is_plain(id)) return std::string(id);
  while (!id.empty()) {
    const Utf8Character character = first_character(id);
    const std::string_view rest = id.substr(character.length);
    const bool is_escape = character.code == '_' && rest.starts_with('x');
    if (!is_name_character(character.code) || is_escape || !character.is_valid) {
      token += fmt::format("_x{:X}_", static_cast<std::uint32_t>(character.code));
    } else {
      token += id.substr(0, character.length);
    }
    id = rest;
  }
  return token.empty() ? "_x_" : token;
}

}  // namespace entente
