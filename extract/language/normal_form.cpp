#include "extract/language/normal_form.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace entente {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kPennForms = {{
    {"``", "\""},
    {"''", "\""},
    {"-LRB-", "("},
    {"-RRB-", ")"},
    {"-LSB-", "["},
    {"-RSB-", "]"},
    {"-LCB-", "{"},
    {"-RCB-", "}"},
}};

/// Base letters of U+00C0 … U+017F; a blank keeps the letter.
constexpr std::string_view kLatinBases =
    "AAAAAA CEEEEIIII NOOOOO OUUUUY  aaaaaa ceeeeiiii nooooo ouuuuy y"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi  JjKk LlLlLl "
    " LlNnNnNn   OoOoOo  RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz ";

[[nodiscard]] bool is_pair_block(char32_t code) {
  return (code >= 0x100 && code <= 0x137) || (code >= 0x14A && code <= 0x177) ||
         (code >= 0x460 && code <= 0x4BF) || (code >= 0x1E00 && code <= 0x1EFF);
}

[[nodiscard]] bool is_odd_pair_block(char32_t code) {
  return (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E);
}

[[nodiscard]] std::string_view plain_punctuation(char32_t code) {
  switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x00B4:
    case 0x2039:
    case 0x203A:
      return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x00AB:
    case 0x00BB:
      return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
      return "-";
    case 0x2014:
    case 0x2015:
      return "--";
    case 0x2026:
      return "...";
    default:
      return {};
  }
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t first = byte(at);
  if (first < 0x80) return text[at++] & 0x7F;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1;
  if (length == 1 || at + length > text.size() || first > 0xF4) {
    ++at;
    return first;
  }
  char32_t code = first & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) {
      ++at;
      return first;
    }
    code = (code << 6) | (byte(at + i) & 0x3F);
  }
  at += length;
  return code;
}

void append_code_point(std::string& text, char32_t code) {
  const auto put = [&](char32_t bits) { text += static_cast<char>(bits); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6));
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | (code >> 18));
    put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

char32_t to_lower(char32_t code) {
  if (code < 0x80) return code >= 'A' && code <= 'Z' ? code + 32 : code;
  if (code >= 0xC0 && code <= 0xDE && code != 0xD7) return code + 32;
  if (code == 0x130) return 'i';
  if (code == 0x178) return 0xFF;
  if (is_pair_block(code)) return code | 1;
  if (is_odd_pair_block(code)) return code + (code & 1);
  if (code >= 0x391 && code <= 0x3A9) return code + 32;
  if (code >= 0x410 && code <= 0x42F) return code + 32;
  if (code >= 0x400 && code <= 0x40F) return code + 80;
  return code;
}

char32_t to_upper(char32_t code) {
  if (code < 0x80) return code >= 'a' && code <= 'z' ? code - 32 : code;
  if (code >= 0xE0 && code <= 0xFE && code != 0xF7) return code - 32;
  if (code == 0xFF) return 0x178;
  if (code == 0x131) return 'I';
  if (is_pair_block(code)) return code & ~char32_t{1};
  if (is_odd_pair_block(code)) return code - (code & 1 ? 0 : 1);
  if (code >= 0x3B1 && code <= 0x3C9 && code != 0x3C2) return code - 32;
  if (code >= 0x430 && code <= 0x44F) return code - 32;
  if (code >= 0x450 && code <= 0x45F) return code - 80;
  return code;
}

bool is_letter(char32_t code) {
  if (code < 0x80) return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
  if (code < 0xC0) return code == 0xAA || code == 0xB5 || code == 0xBA;
  if (code == 0xD7 || code == 0xF7) return false;
  // Beyond Latin-1: all but punctuation, symbols, private use and emoji.
  return !(code >= 0x2000 && code <= 0x2BFF) && !(code >= 0x3000 && code <= 0x303F) &&
         !(code >= 0xE000 && code <= 0xF8FF) && !(code >= 0xFE00 && code <= 0xFE6F) &&
         !(code >= 0xFF00 && code <= 0xFF20) && !(code >= 0x1F000);
}

bool is_digit(char32_t code) { return code >= '0' && code <= '9'; }

bool is_space(char32_t code) {
  return code == ' ' || (code >= 9 && code <= 13) || (code >= 0x1C && code <= 0x1F) ||
         code == 0x85 || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) ||
         code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

bool is_invisible(char32_t code) {
  return code == 0xAD || (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x2064) || code == 0xFEFF;
}

std::string lower_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();)
    append_code_point(out, to_lower(next_code_point(text, at)));
  return out;
}

std::string upper_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();)
    append_code_point(out, to_upper(next_code_point(text, at)));
  return out;
}

std::string_view without_penn_forms(std::string_view form) {
  const auto penn = std::ranges::find(kPennForms, form, &decltype(kPennForms)::value_type::first);
  return penn == kPennForms.end() ? form : penn->second;
}

std::string normal_form(std::string_view given) {
  const std::string_view form = without_penn_forms(given);
  const auto is_ascii = [](char c) { return static_cast<std::uint8_t>(c) < 0x80; };
  if (std::ranges::all_of(form, is_ascii)) return std::string(form);
  std::string out;
  for (std::size_t at = 0; at < form.size();) {
    const char32_t code = next_code_point(form, at);
    if (is_invisible(code)) continue;
    const std::string_view plain = plain_punctuation(code);
    if (plain.empty())
      append_code_point(out, code);
    else
      out += plain;
  }
  return out;
}

std::string without_accents(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code_point(text, at);
    const bool is_latin = code >= 0xC0 && code < 0xC0 + kLatinBases.size();
    const char base = is_latin ? kLatinBases[code - 0xC0] : ' ';
    if (base == ' ')
      append_code_point(out, code);
    else
      out += base;
  }
  return out;
}

}  // namespace entente
