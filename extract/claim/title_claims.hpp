#pragma once

#include <cstddef>
#include <vector>

#include "extract/claim/draft.hpp"

namespace entente {

/// What a noun phrase says somebody is: titles ("Chadian foreign minister Ada Abba") and
/// appositions ("Ada Abba, head of the bank"). The article's own words, in nobody's scope.
[[nodiscard]] std::vector<Draft> read_titles(const SentenceView& view, std::size_t noun);

}  // namespace entente
