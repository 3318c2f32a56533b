#pragma once

#include <vector>

#include "extract/triple/tuple.hpp"

namespace entente {

/// What a noun phrase says without a verb: apposition, title, possession.
[[nodiscard]] std::vector<Tuple> noun_tuples(const Syntax& syntax, std::size_t noun);

}  // namespace entente
