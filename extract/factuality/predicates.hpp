#pragma once

#include <cstddef>

#include "extract/syntax/syntax.hpp"
#include "extract/wordnet.hpp"

namespace entente {

/// Does this word state an event or a state that may hold or not? Verbs ("left"), what a copula
/// says ("is ready", "is a threat"), and nouns that name something that happens ("talks", "the
/// attack") rather than a person, a place or a thing.
[[nodiscard]] bool is_predicate(const Syntax& syntax, const WordNet& wordnet, std::size_t token);

}  // namespace entente
