#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// No parent, no child, no sibling.
inline constexpr std::uint32_t kNoNode = UINT32_MAX;

/// An element or, where `tag` is empty, a piece of text.
struct HtmlNode {
  std::string tag;   ///< lower case
  std::string text;  ///< entities resolved; of text nodes alone
  /// Names in lower case; only those that tell text from the rest or state something about it.
  std::vector<std::pair<std::string_view, std::string>> attributes;
  std::uint32_t parent = kNoNode;
  std::uint32_t first_child = kNoNode;
  std::uint32_t next_sibling = kNoNode;
  std::uint32_t end = 0;  ///< one past the index of its last descendant

  [[nodiscard]] bool is_text() const { return tag.empty(); }
  /// The value of an attribute, or empty.
  [[nodiscard]] std::string_view attribute(std::string_view name) const {
    for (const auto& [key, value] : attributes) {
      if (key == name) return value;
    }
    return {};
  }
};

/// The elements of a page in document order: a node comes before its descendants, which are the
/// indexes up to its `end`. Node 0 is an element without a name that holds the whole page.
using HtmlTree = std::vector<HtmlNode>;

/// Parses any bytes as HTML, missing and stray tags mended. `html` must be UTF-8; what the page
/// says about its encoding is not looked at. Linear time, whatever the depth.
[[nodiscard]] HtmlTree parse_html(std::string_view html);

/// The text below a node, white space as it stands.
[[nodiscard]] std::string text_below(const HtmlTree& tree, std::uint32_t node);

}  // namespace entente
