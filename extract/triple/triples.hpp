#pragma once

#include <vector>

#include "extract/document.hpp"
#include "extract/triple/open_triple.hpp"
#include "graph/article.hpp"

namespace entente {

class TripleConfidence;

/// The open triples of an analysed article, by sentence, the surest first. Linear in the text.
[[nodiscard]] std::vector<OpenTriple> find_triples(const Article& article, const Document& document,
                                                   TripleFace face,
                                                   const TripleConfidence& confidence);

}  // namespace entente
