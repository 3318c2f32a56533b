#pragma once

#include <string>

#include "extract/claim/draft.hpp"
#include "graph/claim.hpp"

namespace entente {

/// The fewest words of a draft that give its claim's event class by themselves: "supply + shell
/// (weapon)", "rely + on". Found by asking the lexicon with ever more of the query, so it holds
/// whatever order the lexicon tries its rows in. Empty when the claim has no class.
[[nodiscard]] std::string event_reason(const SentenceView& view, const Draft& draft,
                                       const Claim& claim);

}  // namespace entente
