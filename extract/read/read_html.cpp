#include "extract/read/read_html.hpp"

#include <array>

#include "extract/read/text_bytes.hpp"

namespace entente {
namespace {

/// Skips white space, comments and an XML declaration.
std::string_view skip_preamble(std::string_view text) {
  for (;;) {
    text = trim(text);
    const std::string_view close = text.starts_with("<!--")    ? "-->"
                                   : text.starts_with("<?xml") ? "?>"
                                                               : "";
    const auto end = close.empty() ? std::string_view::npos : text.find(close);
    if (end == std::string_view::npos) return text;
    text.remove_prefix(end + close.size());
  }
}

}  // namespace

bool looks_like_html(std::string_view text) {
  constexpr std::array<std::string_view, 8> kTags = {"html", "head", "body",    "title",
                                                     "meta", "main", "article", "div"};
  text = skip_preamble(text.substr(0, 1 << 14));
  if (equals_folded(text.substr(0, 14), "<!doctype html")) return true;
  if (!text.starts_with('<')) return false;
  for (const auto tag : kTags) {
    if (text.size() <= tag.size() + 1 || !equals_folded(text.substr(1, tag.size()), tag)) continue;
    const char next = text[tag.size() + 1];
    if (next == '>' || is_blank(next)) return true;
  }
  return false;
}

std::string find_html_charset(std::string_view html) {
  const std::string head = to_lower(html.substr(0, 2048));
  const auto at = head.find("charset=");
  if (at == std::string::npos) return "";
  auto begin = at + std::string_view("charset=").size();
  if (begin < head.size() && (head[begin] == '"' || head[begin] == '\'')) ++begin;
  auto end = begin;
  while (end < head.size() && (is_letter(head[end]) || is_digit(head[end]) || head[end] == '-' ||
                               head[end] == '_' || head[end] == ':')) {
    ++end;
  }
  const auto name = head.substr(begin, end - begin);
  // What browsers take it for: pages that say Latin-1 use the quotes of windows-1252.
  return name == "iso-8859-1" || name == "latin1" || name == "us-ascii" ? "windows-1252" : name;
}

Article read_html(std::string_view html) {
  const auto tree = parse_html(html);
  Article article;
  read_html_metadata(tree, article);
  article.text = find_main_text(tree);
  return article;
}

}  // namespace entente
