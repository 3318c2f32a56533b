#pragma once

#include "export/page/marked_text.hpp"
#include "extract/document.hpp"
#include "graph/article.hpp"

namespace entente {

/// The clusters of an analysed article that has linked phrases: those of two phrases or more,
/// called by the chain that one of them names, else by their first words.
[[nodiscard]] MarkedText mark_clusters(const Article& article, const Document& document);

}  // namespace entente
