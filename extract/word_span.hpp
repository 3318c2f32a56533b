#pragma once

#include "extract/document.hpp"

namespace entente {

/// The bytes from the first to the last word of a mention or phrase, which has one at least.
template <typename Words>
[[nodiscard]] Span word_span(const Document& document, const Words& words) {
  const auto& tokens = document.sentences[words.sentence].tokens;
  return {tokens[words.first].span.begin, tokens[words.last - 1].span.end};
}

}  // namespace entente
