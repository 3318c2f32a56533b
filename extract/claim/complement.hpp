#pragma once

#include <cstddef>
#include <string>

#include "extract/claim/draft.hpp"

namespace entente {

/// What a verb says of its object behind it, without which readers hardly ever write the verb
/// (Lexicon::label_habit): "to resign" of "urged Ben to resign", "liar" of "called Ben a liar",
/// "from voting", "as hero", "under bus". Empty where it says no more, or readers leave it out.
[[nodiscard]] std::string complement_words(const SentenceView& view, std::size_t verb,
                                           std::size_t object);

}  // namespace entente
