#pragma once

#include <cstddef>
#include <vector>

#include "graph/claim.hpp"

namespace entente {

/// What a reader would list of one article first: at most `count` of its claims, the surest first
/// (Claim::confidence), as they came where two are equally sure. Nothing stands there twice: a
/// claim of the same ends, predicate and polarity as a surer one gives that one its quotes instead
/// (behind its own, in the order of the text).
[[nodiscard]] std::vector<Claim> rank_claims(std::vector<Claim> claims, std::size_t count);

}  // namespace entente
