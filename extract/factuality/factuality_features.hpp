#pragma once

#include <cstddef>

#include "extract/factuality/clause_facts.hpp"
#include "extract/learned/hashed_weights.hpp"

namespace entente {

/// What the words around a predicate say about whether it holds. Replaces `out`.
void factuality_features(const FactualityContext& context, std::size_t predicate, Features& out);

}  // namespace entente
