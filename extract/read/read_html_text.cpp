#include <algorithm>
#include <array>

#include "extract/read/read_html.hpp"
#include "extract/read/text_bytes.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

// Elements and words of class names, as pages use them.
constexpr std::array<std::string_view, 27> kDroppedTags = {
    "script", "style", "noscript", "template", "head",   "nav",   "footer", "aside",    "form",
    "button", "svg",   "math",     "iframe",   "select", "input", "label",  "textarea", "dialog",
    "object", "embed", "canvas",   "video",    "audio",  "map",   "menu",   "title",    "datalist"};
constexpr std::array<std::string_view, 8> kDroppedRoles = {
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alert", "menu"};
constexpr std::array<std::string_view, 40> kDroppedNames = {
    "newsletter",  "subscribe", "subscription", "promo",      "advert",     "advertisement",
    "ad",          "ads",       "sponsor",      "sponsored",  "related",    "recirc",
    "recommended", "social",    "share",        "sharing",    "breadcrumb", "breadcrumbs",
    "cookie",      "cookies",   "consent",      "gdpr",       "paywall",    "sidebar",
    "comments",    "nav",       "navbar",       "navigation", "menu",       "footer",
    "masthead",    "skip",      "popup",        "modal",      "popular",    "trending",
    "toolbar",     "tags",      "taboola",      "signup"};
constexpr std::array<std::string_view, 38> kBlockTags = {
    "address", "article", "blockquote", "body",     "caption",    "center",  "dd",      "details",
    "div",     "dl",      "dt",         "fieldset", "figcaption", "figure",  "h1",      "h2",
    "h3",      "h4",      "h5",         "h6",       "header",     "hgroup",  "hr",      "html",
    "li",      "main",    "ol",         "p",        "pre",        "section", "summary", "table",
    "tbody",   "tfoot",   "thead",      "tr",       "ul",         "#page"};
constexpr std::array<std::string_view, 13> kContainerTags = {
    "#page", "html",  "body", "div", "section", "article", "main",
    "table", "tbody", "tr",   "td",  "center",  "font"};

/// Whether a class or id has one of the names as a word: "article-share_tools", "relatedLinks".
bool has_dropped_name(std::string_view names) {
  std::string word;
  for (std::size_t i = 0; i <= names.size(); ++i) {
    const char c = i < names.size() ? names[i] : ' ';
    const bool is_word_end =
        !is_letter(c) || (is_upper(c) && !word.empty() && is_lower(names[i - 1]));
    if (is_word_end && is_in(kDroppedNames, word)) return true;
    if (is_word_end) word.clear();
    if (is_letter(c)) word += to_lower(c);
  }
  return false;
}

class MainText {
 public:
  explicit MainText(const HtmlTree& tree)
      : tree_(tree), dropped_(tree.size()), prose_(tree.size() + 1) {}

  std::string find() {
    drop_elements();
    sum_prose();
    drop_named();
    sum_prose();
    const auto root = find_root();
    if (const auto heading = find_heading(root); heading != kNoNode) write(heading);
    write(root);
    return std::move(text_);
  }

 private:
  static constexpr std::size_t kLeastProse = 25;  // bytes; less is a label, not a sentence

  /// Bytes of running text below a node that is not in links.
  [[nodiscard]] std::size_t prose(std::uint32_t node) const {
    return prose_[tree_[node].end] - prose_[node];
  }

  void drop(std::uint32_t node) {
    std::fill(dropped_.begin() + node, dropped_.begin() + tree_[node].end, true);
  }

  void drop_elements() {
    std::uint32_t article_end = 0;
    for (std::uint32_t i = 0; i < tree_.size();) {
      const auto& node = tree_[i];
      const auto style = node.attribute("style");
      if (node.tag == "article" || node.tag == "main")
        article_end = std::max(article_end, node.end);
      const bool is_dropped =
          is_in(kDroppedTags, node.tag) || is_in(kDroppedRoles, node.attribute("role")) ||
          // The header of an article holds its title; that of a page, its navigation.
          (node.tag == "header" && i >= article_end) || node.attribute("aria-hidden") == "true" ||
          std::ranges::any_of(node.attributes, [](const auto& a) { return a.first == "hidden"; }) ||
          style.find("display:none") != style.npos || style.find("display: none") != style.npos;
      if (is_dropped) drop(i);
      i = is_dropped ? node.end : i + 1;
    }
  }

  /// A name such as "related" says that an element is no part of the text, unless much of the
  /// page's text stands in it: "has-sidebar" on the whole page.
  void drop_named() {
    for (std::uint32_t i = 0; i < tree_.size();) {
      const auto& node = tree_[i];
      const bool is_named =
          !node.is_text() && !dropped_[i] &&
          (has_dropped_name(node.attribute("class")) || has_dropped_name(node.attribute("id")));
      const bool is_dropped = is_named && node.tag != "h1" && prose(i) * 10 <= prose(0) * 3;
      if (is_dropped) drop(i);
      i = is_dropped ? node.end : i + 1;
    }
  }

  void sum_prose() {
    std::uint32_t link_end = 0;
    for (std::uint32_t i = 0; i < tree_.size(); ++i) {
      const auto& node = tree_[i];
      if (node.tag == "a") link_end = std::max(link_end, node.end);
      const auto size = node.is_text() ? trim(node.text).size() : 0;
      const bool is_prose = size >= kLeastProse && !dropped_[i] && i >= link_end;
      prose_[i + 1] = prose_[i] + (is_prose ? size : 0);
    }
  }

  /// What the page marks as its article, if half of the text is in it; else the innermost
  /// container that holds most of the text.
  [[nodiscard]] std::uint32_t find_root() const {
    constexpr auto kIsBody = [](const HtmlNode& n) {
      return n.attribute("itemprop") == "articleBody";
    };
    constexpr auto kIsArticle = [](const HtmlNode& n) { return n.tag == "article"; };
    constexpr auto kIsMain = [](const HtmlNode& n) {
      return n.tag == "main" || n.attribute("role") == "main";
    };
    for (const auto root :
         {find_largest(kIsBody), find_largest(kIsArticle), find_largest(kIsMain)}) {
      if (root != kNoNode && prose(root) > 0 && prose(root) * 2 >= prose(0)) return root;
    }
    std::uint32_t root = 0;
    for (auto child = find_heavy_child(root); child != kNoNode; child = find_heavy_child(root)) {
      root = child;
    }
    return root;
  }

  template <typename Condition>
  [[nodiscard]] std::uint32_t find_largest(Condition condition) const {
    std::uint32_t best = kNoNode;
    for (std::uint32_t i = 0; i < tree_.size(); ++i) {
      if (dropped_[i] || !condition(tree_[i])) continue;
      if (best == kNoNode || prose(i) > prose(best)) best = i;
    }
    return best;
  }

  [[nodiscard]] std::uint32_t find_heavy_child(std::uint32_t root) const {
    for (auto i = tree_[root].first_child; i != kNoNode; i = tree_[i].next_sibling) {
      const bool is_heavy = prose(i) > 0 && prose(i) * 100 >= prose(root) * 85;
      if (is_heavy && is_in(kContainerTags, tree_[i].tag)) return i;
    }
    return kNoNode;
  }

  /// The page's first h1, if the root has none; it may stand in the page's header.
  [[nodiscard]] std::uint32_t find_heading(std::uint32_t root) const {
    std::uint32_t first = kNoNode;
    std::uint32_t header_end = 0;
    for (std::uint32_t i = 0; i < tree_.size(); ++i) {
      if (tree_[i].tag == "header") header_end = std::max(header_end, tree_[i].end);
      if (tree_[i].tag != "h1" || (dropped_[i] && i >= header_end)) continue;
      if (i >= root && i < tree_[root].end && !dropped_[i]) return kNoNode;
      if (first == kNoNode) first = i;
    }
    return first;
  }

  void write(std::uint32_t root) {
    const bool is_root_dropped = dropped_[root];
    std::vector<std::uint32_t> open;  // block elements
    std::uint32_t link_end = 0;
    std::uint32_t pre_end = 0;
    for (auto i = root; i < tree_[root].end; ++i) {
      while (!open.empty() && tree_[open.back()].end <= i) {
        flush(tree_[open.back()].tag);
        open.pop_back();
      }
      if (dropped_[i] && !is_root_dropped) continue;
      const auto& node = tree_[i];
      if (node.is_text()) {
        append(node.text, i < link_end, i < pre_end);
      } else if (is_in(kBlockTags, node.tag)) {
        flush(open.empty() ? "" : tree_[open.back()].tag);
        open.push_back(i);
      } else if (node.tag == "br") {
        line_ += '\n';
      } else if (node.tag == "td" || node.tag == "th") {
        append(" ", false, false);
      }
      if (node.tag == "a") link_end = std::max(link_end, node.end);
      if (node.tag == "pre") pre_end = std::max(pre_end, node.end);
    }
    flush(open.empty() ? "" : tree_[open.back()].tag);
  }

  void append(std::string_view text, bool is_link, bool is_verbatim) {
    for (const char c : text) {
      if (is_verbatim && c != '\r') {
        line_ += c;
      } else if (!is_blank(c)) {
        line_ += c;
        link_bytes_ += is_link ? 1U : 0U;
      } else if (!line_.empty() && !is_blank(line_.back())) {
        line_ += ' ';
        link_bytes_ += is_link ? 1U : 0U;
      }
    }
  }

  /// Writes the block that has been gathered, unless it is a bare link without a full stop: a
  /// label, a teaser.
  void flush(std::string_view tag) {
    const auto block = trim(line_);
    const bool is_heading = tag.size() == 2 && tag[0] == 'h' && is_digit(tag[1]);
    constexpr std::string_view kStops = ".?!:";
    const bool is_bare_link = !is_heading && link_bytes_ * 10 >= block.size() * 9 &&
                              block.size() < 150 && !block.empty() &&
                              kStops.find(block.back()) == std::string_view::npos;
    if (!block.empty() && !is_bare_link) {
      if (!text_.empty()) text_ += "\n\n";
      text_ += block;
    }
    line_.clear();
    link_bytes_ = 0;
  }

  const HtmlTree& tree_;
  std::vector<bool> dropped_;
  std::vector<std::size_t> prose_;  ///< sums of the nodes before
  std::string text_;
  std::string line_;
  std::size_t link_bytes_ = 0;
};

}  // namespace

std::string find_main_text(const HtmlTree& tree) { return MainText(tree).find(); }

}  // namespace entente
