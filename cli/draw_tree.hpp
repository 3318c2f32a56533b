#pragma once

#include <string>

#include "extract/document.hpp"
#include "graph/article.hpp"

namespace entente {

/// One sentence's dependency tree as SVG: the words with lemma, tag and name, arcs above them from
/// head to dependent.
[[nodiscard]] std::string draw_tree(const Article& article, const Sentence& sentence);

}  // namespace entente
