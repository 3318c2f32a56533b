#pragma once

#include <string_view>
#include <vector>

#include "extract/lexicon.hpp"
#include "extract/mention/name_spans.hpp"
#include "extract/syntax/syntax.hpp"
#include "graph/actors/actors.hpp"

namespace entente {

/// Names as the tagger marked them; dates and amounts are not names.
[[nodiscard]] std::vector<NameSpan> tagged_names(const Syntax& syntax);

/// Names that the actor table knows, longest first from the left, ending where a token ends.
[[nodiscard]] std::vector<NameSpan> table_names(const Syntax& syntax, std::string_view text,
                                                const Sentence& sentence, const ActorTable& actors);

/// Runs of proper nouns that stand together in the tree, but for those of a title ("Vice
/// President").
[[nodiscard]] std::vector<NameSpan> capital_names(const Syntax& syntax, const Lexicon& lexicon);

/// The ministries of "Minister of Tourism", "Minister of Energy and Water": written with capitals,
/// of no other name's words.
[[nodiscard]] std::vector<NameSpan> ministry_names(const Syntax& syntax);

}  // namespace entente
