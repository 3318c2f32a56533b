#include "extract/read/html_tree.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

#include "extract/read/text_bytes.hpp"

namespace entente {
namespace {

constexpr std::array<std::string_view, 14> kKeptAttributes = {
    "aria-hidden", "class", "content",  "datetime", "hidden", "href",  "id",
    "itemprop",    "name",  "property", "rel",      "role",   "style", "type"};

std::string_view view(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

/// Receives libxml2's events: they have no limit of depth, unlike its tree.
class TreeBuilder {
 public:
  TreeBuilder() {
    tree_.emplace_back();
    tree_.back().tag = "#page";
    open_.push_back({0, kNoNode});
  }

  void start(const xmlChar* name, const xmlChar** attributes) {
    HtmlNode node;
    node.tag = to_lower(view(name));
    for (; attributes && *attributes; attributes += 2) {
      const auto key = std::ranges::find(kKeptAttributes, to_lower(view(attributes[0])));
      if (key == kKeptAttributes.end()) continue;
      node.attributes.emplace_back(*key, attributes[1] ? view(attributes[1]) : std::string_view{});
    }
    open_.push_back({add(std::move(node)), kNoNode});
  }

  void end() {
    if (open_.size() > 1) close();
  }

  void text(const xmlChar* text, int size) {
    const std::string_view bytes(reinterpret_cast<const char*>(text),
                                 static_cast<std::size_t>(size));
    const auto last = open_.back().last_child;
    if (last != kNoNode && tree_[last].is_text()) {
      tree_[last].text += bytes;
      return;
    }
    HtmlNode node;
    node.text = bytes;
    const auto index = add(std::move(node));
    tree_[index].end = index + 1;
  }

  HtmlTree take() {
    while (!open_.empty()) close();
    return std::move(tree_);
  }

 private:
  struct Open {
    std::uint32_t node;
    std::uint32_t last_child;
  };

  std::uint32_t add(HtmlNode node) {
    const auto index = static_cast<std::uint32_t>(tree_.size());
    auto& parent = open_.back();
    node.parent = parent.node;
    if (parent.last_child == kNoNode) {
      tree_[parent.node].first_child = index;
    } else {
      tree_[parent.last_child].next_sibling = index;
    }
    parent.last_child = index;
    tree_.push_back(std::move(node));
    return index;
  }

  void close() {
    tree_[open_.back().node].end = static_cast<std::uint32_t>(tree_.size());
    open_.pop_back();
  }

  HtmlTree tree_;
  std::vector<Open> open_;
};

htmlSAXHandler make_handler() {
  htmlSAXHandler handler{};
  handler.startElement = [](void* builder, const xmlChar* name, const xmlChar** attributes) {
    static_cast<TreeBuilder*>(builder)->start(name, attributes);
  };
  handler.endElement = [](void* builder, const xmlChar*) {
    static_cast<TreeBuilder*>(builder)->end();
  };
  handler.characters = [](void* builder, const xmlChar* text, int size) {
    static_cast<TreeBuilder*>(builder)->text(text, size);
  };
  handler.ignorableWhitespace = handler.characters;
  handler.cdataBlock = handler.characters;  // what stands in script and style
  handler.initialized = 1;
  return handler;
}

}  // namespace

HtmlTree parse_html(std::string_view html) {
  static std::once_flag once;
  std::call_once(once, xmlInitParser);
  struct Free {
    void operator()(htmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
  };
  const std::unique_ptr<htmlParserCtxt, Free> context(htmlNewParserCtxt());
  if (!context) throw std::bad_alloc();
  TreeBuilder builder;
  *context->sax = make_handler();
  context->userData = &builder;
  htmlCtxtReadMemory(context.get(), html.data(), static_cast<int>(html.size()), nullptr, "UTF-8",
                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                         HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  return builder.take();
}

std::string text_below(const HtmlTree& tree, std::uint32_t node) {
  std::string text;
  for (auto i = node; i < tree[node].end; ++i) text += tree[i].text;
  return text;
}

}  // namespace entente
