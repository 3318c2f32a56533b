#pragma once

#include <string>

#include "extract/claim/draft.hpp"
#include "extract/syntax/frame.hpp"

namespace entente {

/// A predicate with the verbs that govern it, as a label begins: "seeks to obtain", "begins
/// supplying", "is forced to turn". Verbs that only set a mood or a tense are left out ("is going
/// to sell", "is expected to sell").
[[nodiscard]] std::string verb_words(const SentenceView& view, const Frame& frame);

/// The same as lemmas, for the predicate that merges edges: "seek obtain".
[[nodiscard]] PredicateKey verb_key(const SentenceView& view, const Frame& frame);

}  // namespace entente
