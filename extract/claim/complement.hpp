#pragma once

#include "extract/claim/draft.hpp"

namespace entente {

/// Says behind a draft's verb what readers hardly ever leave out of it (Lexicon::label_habit): "to
/// resign" of "urged Ben to resign", "liar" of "called Ben a liar", "from voting", "as hero",
/// "under bus". Most say no more, or readers leave it out: these stay as they are.
void say_complement(const SentenceView& view, Draft& draft);

/// Does a draft to whose noun it is, "calls victory of → Ada" of "called Ada's victory a shame",
/// leave out what its verb is hardly ever written without?
[[nodiscard]] bool lacks_complement(const SentenceView& view, const Draft& draft);

}  // namespace entente
