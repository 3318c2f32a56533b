#pragma once

#include "extract/document.hpp"
#include "graph/article.hpp"

namespace entente {

/// Finds every noun phrase that may refer: pronouns, names and nouns with all that hangs below
/// them but appositions (GUM's spans), and coordinations of them. Fills `document.phrases`, each
/// without an antecedent; needs mentions. A phrase stands before those inside it.
void find_phrases(const Article& article, Document& document);

}  // namespace entente
