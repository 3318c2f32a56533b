#pragma once

#include <string_view>

#include "extract/document.hpp"
#include "extract/lexicon.hpp"

namespace entente {

/// Makes one office of "secretary-general", "procurator-general", "director-general", of which the
/// parser often makes two: the first word is a compound of the second one, which takes its place.
void mend_offices(std::string_view text, const Lexicon& lexicon, Sentence& sentence);

}  // namespace entente
