#include "export/web_address.hpp"

#include <fmt/format.h>

#include <iterator>

#include "export/xml_text.hpp"

namespace entente {
namespace {

bool is_unreserved(char32_t c) {
  const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return is_letter || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

/// Beyond ASCII: RFC 3987's ucschar, of whose ranges these are left out by hand: controls and
/// private and specials, which no text needs.
bool is_iri_letter(char32_t c) {
  return (c >= 0xA0 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDCF) ||
         (c >= 0xFDF0 && c <= 0xFFEF) || (c >= 0x10000 && c <= 0xDFFFD && (c & 0xFFFF) < 0xFFFE);
}

template <typename IsKept>
std::string percent_encode(std::string_view text, IsKept is_kept) {
  std::string encoded;
  while (!text.empty()) {
    const Utf8Character character = first_character(text);
    const std::string_view bytes = text.substr(0, character.length);
    if (character.is_valid && (is_kept(character.code) || is_iri_letter(character.code))) {
      encoded += bytes;
    } else {
      for (const char byte : bytes) {
        fmt::format_to(std::back_inserter(encoded), "%{:02X}", static_cast<unsigned char>(byte));
      }
    }
    text.remove_prefix(character.length);
  }
  return encoded;
}

}  // namespace

bool is_web_address(std::string_view text) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (text.starts_with(scheme)) return text.size() > scheme.size();
  }
  return false;
}

std::string address_iri(std::string_view address) {
  return percent_encode(address, [](char32_t c) {
    return c > 0x20 && c < 0x7F &&
           std::string_view("<>\"{}|\\^`").find(static_cast<char>(c)) == std::string_view::npos;
  });
}

std::string iri_segment(std::string_view text) { return percent_encode(text, is_unreserved); }

}  // namespace entente
