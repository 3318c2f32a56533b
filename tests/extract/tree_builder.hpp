#pragma once

#include <string>
#include <string_view>

#include "extract/document.hpp"
#include "graph/article.hpp"

namespace entente {

/// An article of one sentence with its tree, for tests that need no model.
struct ParsedText {
  Article article;
  Document document;

  [[nodiscard]] const Sentence& sentence() const { return document.sentences.front(); }
};

/// Builds it from one word a line: "FORM LEMMA UPOS XPOS HEAD DEPREL", heads counted from 1, 0 for
/// the root. The text is the forms joined by blanks.
[[nodiscard]] ParsedText build_tree(std::string_view rows);

}  // namespace entente
