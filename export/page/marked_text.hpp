#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

#include "graph/span.hpp"

namespace entente {

/// Words that refer to one of the clusters.
struct TextMark {
  Span span;
  std::size_t cluster = 0;
};

/// An article to read by eye: which of its words refer to the same.
struct MarkedText {
  std::string title;
  std::string text;
  std::vector<Span> paragraphs;       ///< in text order, none inside another
  std::vector<TextMark> marks;        ///< what stands outside all paragraphs is left out
  std::vector<std::string> clusters;  ///< what each is called
};

/// Writes one HTML file that needs nothing beside it and runs no script: the texts with each
/// cluster's words in a colour of its own and numbered, and under each text its clusters. Words
/// that stand in another's are nested; where two marks cut through each other the later is left
/// out. Equal input gives equal bytes.
void write_marked_texts(const std::vector<MarkedText>& texts, std::ostream& output);

}  // namespace entente
