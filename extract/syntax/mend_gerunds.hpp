#pragma once

#include <string_view>

#include "extract/document.hpp"
#include "extract/lexicon.hpp"

namespace entente {

/// Makes a verb of the gerund behind a verb of denying where the tagger took it for a noun: "denied
/// spying on Chad", "denied shipping rifles to Chad". Its lemma is left to mend_verb_lemmas.
void mend_gerunds(std::string_view text, const Lexicon& lexicon, Sentence& sentence);

}  // namespace entente
