#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "extract/document.hpp"
#include "extract/lexicon.hpp"
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

/// "Ada>left:nsubj": how the word `form` hangs after mending the tree, which `prepare` may have
/// changed before; empty where no word has that form.
[[nodiscard]] std::string hung(const Lexicon& lexicon, std::string_view rows, std::string_view form,
                               const std::function<void(ParsedText&)>& prepare = {});

}  // namespace entente
