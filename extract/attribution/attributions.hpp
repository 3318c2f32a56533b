#pragma once

#include "extract/attribution/sentence_context.hpp"
#include "extract/document.hpp"
#include "graph/article.hpp"

namespace entente {

/// Fills `document.attributions` from the cues that the head of attribution read: who says, thinks,
/// wants or shows what, in text order, with the outer one where one stands inside another's
/// content. Contents run on over the sentences of a quotation.
void find_attributions(const Article& article, const Lexicon& lexicon, Document& document);

}  // namespace entente
