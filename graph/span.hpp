#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace entente {

/// A half-open byte range [begin, end) into the text of one article. Article text never changes
/// once read, so a span is the one way back from any later stage to the words it was read from.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  auto operator<=>(const Span&) const = default;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
};

/// The bytes of `text` that `span` covers. `span` must lie inside `text`.
[[nodiscard]] inline std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

/// The smallest span that covers both; an empty span covers nothing and is ignored.
[[nodiscard]] inline Span cover(Span a, Span b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

}  // namespace entente
