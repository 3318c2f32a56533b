#pragma once

#include <cstddef>
#include <vector>

#include "extract/claim/draft.hpp"
#include "extract/pattern/pattern.hpp"
#include "extract/wordnet.hpp"

namespace entente {

/// Whether the phrase with this head is of all these kinds: by what it names (types), by its noun
/// (noun_classes.tsv and WordNet) or by its word class.
[[nodiscard]] bool is_of_kinds(const SentenceView& view, const WordNet& wordnet, std::size_t head,
                               const std::vector<KindSet>& kinds);

}  // namespace entente
