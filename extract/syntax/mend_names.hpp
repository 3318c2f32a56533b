#pragma once

#include <string_view>

#include "extract/document.hpp"
#include "extract/lexicon.hpp"

namespace entente {

/// Hangs the words of a person's name on its first, where the parser made two subjects, two objects
/// … of them ("Ada Abba sued": nsubj, nsubj).
void mend_names(std::string_view text, const Lexicon& lexicon, Sentence& sentence);

}  // namespace entente
