#pragma once

#include <vector>

#include "extract/claim/draft.hpp"
#include "extract/pattern/match.hpp"

namespace entente {

/// The edge that a match states: rule "pattern:NAME", the other captures as arguments.
[[nodiscard]] Draft draft_of(const SentenceView& view, const Match& match);

}  // namespace entente
