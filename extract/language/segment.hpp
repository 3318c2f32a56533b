#pragma once

#include <cstddef>
#include <span>

#include "extract/document.hpp"

namespace entente {

/// Consecutive words of one sentence that the heads read as one: nearly always all of them. Their
/// states are consecutive rows of the encoder's.
struct Segment {
  Sentence* sentence;
  std::size_t first, size;  ///< tokens [first, first + size)
  std::size_t row;          ///< of the first one's state

  [[nodiscard]] std::span<Token> tokens() const {
    return std::span(sentence->tokens).subspan(first, size);
  }
};

}  // namespace entente
