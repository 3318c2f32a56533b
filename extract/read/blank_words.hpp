#pragma once

#include "extract/document.hpp"
#include "graph/article.hpp"

namespace entente {

/// A text that is one sentence, its words between blanks and kept as they are (Penn Treebank's
/// ``, n't and -LRB- among them): one paragraph, the words not yet analysed. No sentence where
/// there is no word.
[[nodiscard]] Document split_blank_words(const Article& article);

}  // namespace entente
