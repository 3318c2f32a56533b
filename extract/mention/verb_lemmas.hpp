#pragma once

#include "extract/document.hpp"
#include "extract/wordnet.hpp"
#include "graph/article.hpp"

namespace entente {

/// Mends verbs' lemmas that the model made up for words it has not seen ("shippe" for "shipped"):
/// where WordNet does not know the lemma as a verb but knows what the ending stands for, that is
/// taken (WordNet's own rules of detachment, with doubled consonants).
void mend_verb_lemmas(const Article& article, const WordNet& wordnet, Document& document);

}  // namespace entente
