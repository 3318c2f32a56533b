#include "graph/form_key.hpp"

#include <cstdint>
#include <cstring>

namespace entente {
namespace {

/// The plain letters of U+00C0 … U+017F; '\0' where one letter does not do.
constexpr std::string_view kPlain(
    "AAAAAA\0CEEEEIIII"
    "DNOOOOO\0OUUUUY\0\0"
    "aaaaaa\0ceeeeiiii"
    "dnooooo\0ouuuuy\0y"
    "AaAaAaCcCcCcCcDd"
    "DdEeEeEeEeEeGgGg"
    "GgGgHhHhIiIiIiIi"
    "Ii\0\0JjKkkLlLlLlL"
    "lLlNnNnNnnNnOoOo"
    "Oo\0\0RrRrRrSsSsSs"
    "SsTtTtTtUuUuUuUu"
    "UuUuWwYyYZzZzZzs",
    192);

std::string_view plain_letters(std::uint32_t c) {
  switch (c) {
    case 0xc6:
      return "AE";
    case 0xde:
      return "TH";
    case 0xdf:
      return "ss";
    case 0xe6:
      return "ae";
    case 0xfe:
      return "th";
    case 0x132:
      return "IJ";
    case 0x133:
      return "ij";
    case 0x152:
      return "OE";
    case 0x153:
      return "oe";
    case 0x218:
      return "S";
    case 0x219:
      return "s";
    case 0x21a:
      return "T";
    case 0x21b:
      return "t";
    default:
      break;
  }
  if (c >= 0xc0 && c < 0x180 && kPlain[c - 0xc0] != '\0') return kPlain.substr(c - 0xc0, 1);
  return {};
}

/// U+2010 … U+2015 are dashes, U+2018 and U+2019 single quotation marks.
std::string_view plain_mark(std::string_view three) {
  if (three.substr(0, 2) != "\xe2\x80") return {};
  const auto last = static_cast<unsigned char>(three[2]);
  if (last >= 0x90 && last <= 0x95) return "-";
  if (last == 0x98 || last == 0x99) return "'";
  return {};
}

/// Eight bytes at a time: the actor tables are folded at each start.
bool is_ascii(std::string_view text) {
  std::uint64_t all = 0;
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + i, 8);
    all |= eight;
  }
  for (; i < text.size(); ++i) all |= static_cast<unsigned char>(text[i]);
  return (all & 0x8080808080808080U) == 0;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::string fold_latin(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      folded += text[i];
      continue;
    }
    std::string_view plain;
    std::size_t size = 1;
    if ((byte & 0xe0U) == 0xc0 && i + 1 < text.size()) {
      const auto low = static_cast<unsigned char>(text[i + 1]) & 0x3fU;
      const auto c = ((byte & 0x1fU) << 6U) | low;
      size = 2;
      plain = c == 0xa0 ? " " : plain_letters(c);
      if (c >= 0x300 && c < 0x370) {  // combining accents
        ++i;
        continue;
      }
    } else if ((byte & 0xf0U) == 0xe0 && i + 2 < text.size()) {
      size = 3;
      plain = plain_mark(text.substr(i, 3));
    }
    folded += plain.empty() ? text.substr(i, size) : plain;
    i += size - 1;
  }
  return folded;
}

std::string form_spelling(std::string_view form) {
  std::string spelling = fold_latin(form);
  std::size_t kept = 0;  // never more than has been read
  for (const char c : spelling) {
    if (c == '.') continue;
    if (c == '-' || c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      if (kept > 0 && spelling[kept - 1] != ' ') spelling[kept++] = ' ';
    } else {
      spelling[kept++] = c;
    }
  }
  spelling.resize(kept);
  while (!spelling.empty() && (spelling.back() == ' ' || spelling.back() == '\'')) {
    spelling.pop_back();
  }
  if (spelling.size() > 2 && spelling.ends_with("'s")) spelling.resize(spelling.size() - 2);
  const bool has_article = spelling.size() > 4 && spelling[3] == ' ' &&
                           ascii_lower(std::string_view(spelling).substr(0, 3)) == "the";
  if (has_article) spelling.erase(0, 4);
  return spelling;
}

std::string form_key(std::string_view form) { return ascii_lower(form_spelling(form)); }

std::string ascii_upper(std::string_view text) {
  std::string upper(text);
  for (char& c : upper) {
    if (is_letter(c)) c = static_cast<char>(c & ~0x20);
  }
  return upper;
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (is_letter(c)) c = static_cast<char>(c | 0x20);
  }
  return lower;
}

}  // namespace entente
