#pragma once

#include <cstddef>
#include <vector>

#include "extract/syntax/syntax.hpp"

namespace entente {

/// The words of the cue: the head with auxiliaries, negation and adverbs before it and a particle
/// behind it, as far as they stand side by side. Ascending.
[[nodiscard]] std::vector<std::size_t> cue_words(const Syntax& syntax, std::size_t cue);

}  // namespace entente
