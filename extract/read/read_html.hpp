#pragma once

#include <string>
#include <string_view>

#include "extract/read/html_tree.hpp"
#include "graph/article.hpp"

namespace entente {

/// Whether a text begins as a page does: a doctype, `<html`, `<head`, `<body` or an article's
/// markup, after white space and comments.
[[nodiscard]] bool looks_like_html(std::string_view text);

/// The encoding that a page names in its first 2,048 bytes, or empty.
[[nodiscard]] std::string find_html_charset(std::string_view html);

/// The main text of a page in UTF-8, a blank line between its blocks, and the title, publisher,
/// date and address that the page states. `document` stays empty; `text` is empty for a page
/// without any. Linear in the size of the page.
[[nodiscard]] Article read_html(std::string_view html);

/// The text that is the page's own: without scripts, navigation, asides, forms and lists of links.
/// Headings, list items, captions, table rows and paragraphs are blocks.
[[nodiscard]] std::string find_main_text(const HtmlTree& tree);

/// What the page says about itself, the most explicit first: JSON-LD, Open Graph and other meta
/// elements, the canonical link, `<time>`, the first `<h1>`, `<title>`.
void read_html_metadata(const HtmlTree& tree, Article& article);

}  // namespace entente
