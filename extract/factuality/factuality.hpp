#pragma once

#include <cstdint>
#include <string>

#include "extract/document.hpp"
#include "extract/wordnet.hpp"
#include "graph/article.hpp"

namespace entente {

/// Fills Token::factuality of each predicate from what the head of factuality read at it. The
/// article is taken for news or for web text as a whole.
void find_factuality(const Article& article, const WordNet& wordnet, Document& document);

/// A value in tenths as it is printed: "3", "-2.5".
[[nodiscard]] std::string factuality_text(std::int8_t tenths);

}  // namespace entente
