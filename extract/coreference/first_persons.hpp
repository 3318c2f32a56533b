#pragma once

#include "extract/document.hpp"
#include "graph/article.hpp"

namespace entente {

/// "I", "me" and "my" in words that the same sentence gives to somebody, who may stand behind them,
/// join that person's chain. Needs the chains of all other mentions; their mentions are not sorted
/// anew.
void link_first_persons(const Article& article, Document& document);

}  // namespace entente
