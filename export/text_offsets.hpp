#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "export/xml_text.hpp"
#include "graph/span.hpp"

namespace entente {

/// Counts the characters (code points) of a text up to its bytes. Rising offsets are counted on
/// from the last one.
class TextOffsets {
 public:
  explicit TextOffsets(std::string text) : text_(std::move(text)) {}

  /// A span of bytes as one of characters. What lies beyond the text's end is cut off.
  [[nodiscard]] Span characters(Span bytes) {
    const std::uint32_t begin = characters_before(bytes.begin);
    return {begin, characters_before(bytes.end)};
  }

 private:
  std::uint32_t characters_before(std::uint32_t byte) {
    byte = std::min(byte, static_cast<std::uint32_t>(text_.size()));
    if (byte < byte_) byte_ = characters_ = 0;
    const auto part = std::string_view(text_).substr(byte_, byte - byte_);
    characters_ += static_cast<std::uint32_t>(count_characters(part));
    byte_ = byte;
    return characters_;
  }

  std::string text_;
  std::uint32_t byte_ = 0;
  std::uint32_t characters_ = 0;
};

}  // namespace entente
