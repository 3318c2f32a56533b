#pragma once

#include <string_view>

#include "extract/document.hpp"
#include "extract/lexicon.hpp"

namespace entente {

/// Makes verbs of words that the tagger took for others: of an adjective with an object ("to free
/// Ada"), and of the gerund behind a verb of denying: "denied spying on Chad", "denied shipping
/// rifles to Chad". Its lemma is left to mend_verb_lemmas.
void mend_verbs(std::string_view text, const Lexicon& lexicon, Sentence& sentence);

}  // namespace entente
