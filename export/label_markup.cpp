#include "export/label_markup.hpp"

#include <fmt/format.h>

#include <string_view>

#include "export/xml_text.hpp"

namespace entente {
namespace {

/// gvc puts names in place of "\\N", "\\G" and the like, and there is no escape from it in
/// HTML-like labels: an invisible word joiner (U+2060) after the backslash keeps them apart.
std::string separate_escapes(std::string_view text) {
  std::string separated;
  for (std::size_t i = 0; i < text.size(); ++i) {
    separated += text[i];
    const bool is_escape = text[i] == '\\' && i + 1 < text.size() &&
                           std::string_view("NGETHL").find(text[i + 1]) != std::string_view::npos;
    if (is_escape) separated += "\xE2\x81\xA0";
  }
  return separated;
}

std::string line_markup(const TextLine& line) {
  std::string text = escape_xml_text(separate_escapes(line.text.empty() ? " " : line.text));
  for (char& c : text) c = c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
  if (line.is_bold) text = "<B>" + text + "</B>";
  if (line.is_italic) text = "<I>" + text + "</I>";
  return fmt::format(R"(<FONT COLOR="{}">{}</FONT>)", line.color, text);
}

}  // namespace

std::string label_markup(const TextBox& box) {
  std::string markup;
  bool is_plain = true;
  for (const TextLine& line : box.lines) {
    if (!markup.empty() && !box.is_left_aligned) markup += "<BR/>";
    markup += line_markup(line);
    if (box.is_left_aligned) markup += "<BR ALIGN=\"LEFT\"/>";
    is_plain = is_plain && !line.is_bold && !line.is_italic;
  }
  const double drop = box.font_size * (is_plain ? 0.2 : 0.32);
  return fmt::format(
      R"(<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"><TR><TD HEIGHT="{:.0f}">)"
      R"(</TD></TR><TR><TD>{}</TD></TR></TABLE>)",
      drop, markup);
}

std::string safe_url(std::string_view url) {
  if (!url.starts_with("http://") && !url.starts_with("https://")) return "";
  std::string safe;
  for (const char c : url) {
    const bool is_plain =
        c > ' ' && c < '\x7f' && std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
    if (c == '&') {
      safe += "&amp;";
    } else if (is_plain) {
      safe += c;
    } else {
      safe += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return safe;
}

}  // namespace entente
