#pragma once

#include "extract/claim/draft.hpp"

namespace entente {

/// A draft that says what an arrow is told to be, whatever its words are: "Ada said the plan was a
/// gamble" → criticizes.
[[nodiscard]] Draft draft_of_told(const ArrowReading& arrow);

}  // namespace entente
