#pragma once

#include "extract/document.hpp"
#include "extract/wordnet.hpp"
#include "graph/article.hpp"

namespace entente {

/// Gives verbs whose learned lemma WordNet does not know ("flead" for "fled") the one that its list
/// of exceptions or a regular ending leads to; leaves those alone that neither explains.
void mend_verb_lemmas(const Article& article, const WordNet& wordnet, Document& document);

}  // namespace entente
