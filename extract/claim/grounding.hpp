#pragma once

#include <string>
#include <vector>

#include "extract/document.hpp"
#include "graph/article.hpp"
#include "graph/claim.hpp"

namespace entente {

/// What a claim says without words of the article to show for it, a line each; none when all is
/// grounded: the quote is a sentence of the document; the predicate, both ends and every argument
/// lie in it, but for a subject who speaks from another sentence; a cue and its speaker lie in one,
/// the outer speaker in one; and every text equals its slice. The claims of the rules and patterns
/// hold to this; tests and `script/bench grounding` check it.
[[nodiscard]] std::vector<std::string> find_ungrounded(const Article& article,
                                                       const Document& document,
                                                       const Claim& claim);

}  // namespace entente
