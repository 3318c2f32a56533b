#pragma once

#include <string_view>

#include "extract/document.hpp"
#include "extract/lexicon.hpp"

namespace entente {

/// Hangs anew what a statement says and what is said of it: "the report that Chad had armed Niger",
/// read as a relative clause; "a claim in the papers that …", hung on the papers; "Claims that …",
/// read as a verb; "A post claiming that Chad left was a hoax", read as part of the post.
void mend_contents(std::string_view text, const Lexicon& lexicon, Sentence& sentence);

}  // namespace entente
