#pragma once

#include <vector>

#include "extract/claim/draft.hpp"
#include "extract/syntax/frame.hpp"

namespace entente {

/// What a careful reader would draw in this sentence, as the head of arrows has it, the surest
/// first: two ends and the word that joins them, whatever construction they stand in. `frames` are
/// the sentence's own. The words of the edge are read off the tree between predicate and object.
[[nodiscard]] std::vector<Draft> read_drawn(const SentenceView& view,
                                            const std::vector<Frame>& frames);

}  // namespace entente
