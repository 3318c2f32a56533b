#pragma once

#include <string_view>

#include "extract/claim/draft.hpp"

namespace entente {

/// The PLOVER class of what a draft says, its object resolved; kNone where none is certain.
/// docs/events.md tells how it is chosen.
[[nodiscard]] Event find_event(const SentenceView& view, const Draft& draft,
                               const Participant& object, Stance stance);

/// The class of a verb with an object alone, whatever governs it and whom it strikes: "imposed a
/// curfew", "launched a military offensive". Lemmas; the object's may have several words.
[[nodiscard]] Event deed_of(const Lexicon& lexicon, std::string_view verb, std::string_view object);

}  // namespace entente
