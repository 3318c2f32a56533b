#pragma once

#include "extract/document.hpp"
#include "extract/lexicon.hpp"
#include "graph/article.hpp"

namespace entente {

/// Hangs a title under the person's name right behind it, as UD English has it ("Secretary of
/// State" ← nmod:desc – Antony Blinken), where the parser left the two side by side or the name
/// below the title. Needs mentions; changes heads and relations of those words alone.
void attach_titles(const Article& article, const Lexicon& lexicon, Document& document);

}  // namespace entente
