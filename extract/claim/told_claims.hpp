#pragma once

#include <string_view>

#include "extract/claim/draft.hpp"

namespace entente {

/// Is it what somebody holds of somebody ("criticizes"), not what is so ("owns")?
[[nodiscard]] bool is_attitude(ToldRelation relation);

/// The lemma of the verb that names it: "criticize".
[[nodiscard]] std::string_view verb_of(ToldRelation relation);

/// A draft that says what an arrow is told to be, whatever its words are: "Ada said the plan was a
/// gamble" → criticizes. Where the subject stands in another sentence it is who answers for the
/// words.
[[nodiscard]] Draft draft_of_told(const ArrowReading& arrow);

}  // namespace entente
