#pragma once

#include "extract/document.hpp"
#include "extract/time/time_words.hpp"
#include "graph/article.hpp"

namespace entente {

/// Fills `document.quantities` of a document whose times are found: the numbers of its sentences
/// with what bounds them ("nearly", "up to") and currency or percent. Linear; deterministic.
void find_quantities(const Article& article, const TimeTables& tables, Document& document);

}  // namespace entente
