#pragma once

#include <string>
#include <vector>

#include "extract/document.hpp"
#include "extract/triple/open_triple.hpp"
#include "graph/article.hpp"

namespace entente {

/// One line a triple: sentence, confidence, relation, arguments, tab-separated. `is_line` repeats
/// the article's whole text as the sentence, otherwise it is the sentence's own words; line ends
/// and tabs inside become blanks.
[[nodiscard]] std::string write_triples(const Article& article, const Document& document,
                                        const std::vector<OpenTriple>& triples, bool is_line);

}  // namespace entente
