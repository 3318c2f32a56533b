#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/document.hpp"
#include "extract/lexicon.hpp"
#include "extract/syntax/syntax.hpp"
#include "graph/actors/actors.hpp"

namespace entente {

/// A name before it is a mention: tokens [first, last).
struct NameSpan {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string_view label;  ///< NER type; empty: from the table or from capitals alone

  [[nodiscard]] bool overlaps(const NameSpan& other) const {
    return first < other.last && other.first < last;
  }
  [[nodiscard]] std::size_t size() const { return last - first; }
};

/// The names of a sentence: tagged and table names, the longer one where two overlap, then what
/// capitals alone show.
[[nodiscard]] std::vector<NameSpan> find_name_spans(const Syntax& syntax, std::string_view text,
                                                    const Sentence& sentence,
                                                    const ActorTable& actors,
                                                    const Lexicon& lexicon);

}  // namespace entente
