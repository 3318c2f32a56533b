#pragma once

#include <string_view>

#include "extract/document.hpp"
#include "extract/lexicon.hpp"

namespace entente {

/// Gives a clause its verb where the parser took a name or noun for its head: "Chad armed Niger"
/// read as an armed Niger, "Not Chad but Niger signed" as a list, "Reports that Chad left are
/// false" as reports.
void mend_roots(std::string_view text, const Lexicon& lexicon, Sentence& sentence);

}  // namespace entente
