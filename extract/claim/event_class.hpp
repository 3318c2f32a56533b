#pragma once

#include "extract/claim/draft.hpp"

namespace entente {

/// The PLOVER class of what a draft says, its object resolved; kNone where none is certain.
/// docs/events.md tells how it is chosen.
[[nodiscard]] Event find_event(const SentenceView& view, const Draft& draft,
                               const Participant& object, Stance stance);

}  // namespace entente
