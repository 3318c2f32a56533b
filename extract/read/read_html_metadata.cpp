#include <array>
#include <map>
#include <optional>

#include "extract/read/read_html.hpp"
#include "extract/read/read_json.hpp"
#include "extract/read/text_bytes.hpp"
#include "extract/read/written_date.hpp"

namespace entente {
namespace {

std::string collapse_blanks(std::string_view text) {
  std::string collapsed;
  for (const char c : trim(text)) {
    if (!is_blank(c)) {
      collapsed += c;
    } else if (collapsed.back() != ' ') {
      collapsed += ' ';
    }
  }
  return collapsed;
}

/// The statements of a page, by the place they stand in; of each the first.
struct Statements {
  std::map<std::string, std::string, std::less<>> meta;  ///< by property or name, lower case
  JsonRecord linked_data;
  std::string canonical;
  std::string heading;
  std::string page_title;
  std::string item_date;  ///< itemprop="datePublished"
  std::string time;

  [[nodiscard]] std::string_view first_meta(std::initializer_list<std::string_view> names) const {
    for (const auto name : names) {
      const auto found = meta.find(name);
      if (found != meta.end() && !found->second.empty()) return found->second;
    }
    return {};
  }
};

void keep_first(std::string& kept, std::string_view value) {
  if (kept.empty()) kept = collapse_blanks(value);
}

void read_linked_data(std::string_view json, JsonRecord& linked_data) {
  (void)read_json(json, [&](const JsonRecord& record) {
    const bool is_article = record.type.find("Article") != std::string::npos ||
                            record.type.find("Posting") != std::string::npos;
    if (!is_article) return;
    keep_first(linked_data.title, record.title);
    keep_first(linked_data.date, record.date);
    keep_first(linked_data.publisher, record.publisher);
    keep_first(linked_data.url, record.url);
  });
}

void read_element(const HtmlTree& tree, std::uint32_t index, Statements& page) {
  const auto& node = tree[index];
  const auto content = node.attribute("content");
  if (node.tag == "meta") {
    for (const auto key : {"property", "name", "itemprop"}) {
      const auto name = node.attribute(key);
      if (!name.empty()) page.meta.emplace(to_lower(name), collapse_blanks(content));
    }
  } else if (node.tag == "link") {
    if (equals_folded(node.attribute("rel"), "canonical")) {
      keep_first(page.canonical, node.attribute("href"));
    }
  } else if (node.tag == "title") {
    if (tree[node.parent].tag != "svg") keep_first(page.page_title, text_below(tree, index));
  } else if (node.tag == "h1") {
    keep_first(page.heading, text_below(tree, index));
  } else if (node.tag == "script") {
    if (to_lower(node.attribute("type")).starts_with("application/ld+json")) {
      read_linked_data(text_below(tree, index), page.linked_data);
    }
  }
  const auto stamp = node.attribute("datetime");
  if (node.attribute("itemprop") == "datePublished") {
    keep_first(page.item_date, !stamp.empty()     ? std::string(stamp)
                               : !content.empty() ? std::string(content)
                                                  : text_below(tree, index));
  }
  if (node.tag == "time" && node.attribute("itemprop") != "dateModified") {
    keep_first(page.time, stamp);
  }
}

bool is_web_address(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

/// "Harbour reopens | The Coast Post" → "Harbour reopens" where the publisher is known to be that.
std::string_view without_publisher(std::string_view title, std::string_view publisher) {
  constexpr std::array<std::string_view, 4> kSeparators = {" | ", " - ", " – ", " — "};
  for (const auto separator : kSeparators) {
    const auto at = title.rfind(separator);
    if (at == std::string_view::npos || at == 0 || publisher.empty()) continue;
    if (equals_folded(title.substr(at + separator.size()), publisher)) return title.substr(0, at);
  }
  return title;
}

}  // namespace

void read_html_metadata(const HtmlTree& tree, Article& article) {
  Statements page;
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    if (!tree[i].is_text()) read_element(tree, i, page);
  }
  keep_first(article.publisher, page.linked_data.publisher);
  keep_first(article.publisher, page.first_meta({"og:site_name", "dc.publisher", "publisher"}));

  for (const std::string_view title :
       {std::string_view(page.linked_data.title), page.first_meta({"og:title", "twitter:title"}),
        std::string_view(page.heading), std::string_view(page.page_title)}) {
    keep_first(article.title, without_publisher(title, article.publisher));
  }

  for (const std::string_view url : {std::string_view(page.canonical), page.first_meta({"og:url"}),
                                     std::string_view(page.linked_data.url)}) {
    if (is_web_address(url)) keep_first(article.url, url);
  }

  for (const std::string_view date :
       {std::string_view(page.linked_data.date),
        page.first_meta(
            {"article:published_time", "article:published", "datepublished", "og:published_time"}),
        page.first_meta({"parsely-pub-date", "sailthru.date", "publish-date", "publishdate",
                         "pubdate", "date", "dc.date.issued", "dc.date", "citation_date"}),
        std::string_view(page.item_date), std::string_view(page.time)}) {
    if (!article.published) article.published = find_date(date);
  }
}

}  // namespace entente
