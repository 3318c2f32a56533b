#pragma once

#include <string_view>

#include "extract/document.hpp"
#include "extract/lexicon.hpp"

namespace entente {

/// Makes one office of what the parser often cuts in two: "secretary-general" (the first word is a
/// compound of the second one, which takes its place), "attorney general" (the adjective hangs on
/// the noun), and "Chief of Staff Ada Abba", whose staff goes with the chief.
void mend_offices(std::string_view text, const Lexicon& lexicon, Sentence& sentence);

}  // namespace entente
