#include "export/page/script_json.hpp"

#include <fmt/format.h>

#include "export/xml_text.hpp"

namespace entente {
namespace {

bool needs_escape(char32_t code) {
  return code < 0x20 || code == '"' || code == '\\' || code == '<' || code == 0x7f ||
         code == 0x2028 || code == 0x2029;
}

}  // namespace

std::string script_string(std::string_view text) {
  std::string json = "\"";
  json.reserve(text.size() + 2);
  while (!text.empty()) {
    const Utf8Character next = first_character(text);
    if (!next.is_valid) {
      json += kReplacementCharacter;
    } else if (needs_escape(next.code)) {
      json += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(next.code));
    } else {
      json += text.substr(0, next.length);
    }
    text.remove_prefix(next.length);
  }
  return json + "\"";
}

std::string script_list(const std::vector<std::string>& texts) {
  std::string json = "[";
  for (const std::string& text : texts) {
    if (json.size() > 1) json += ',';
    json += script_string(text);
  }
  return json + "]";
}

std::size_t count_units(std::string_view text) {
  std::size_t units = 0;
  while (!text.empty()) {
    const Utf8Character next = first_character(text);
    units += next.is_valid && next.code > 0xffff ? 2 : 1;
    text.remove_prefix(next.length);
  }
  return units;
}

}  // namespace entente
