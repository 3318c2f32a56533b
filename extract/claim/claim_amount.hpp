#pragma once

#include <cstddef>
#include <optional>

#include "extract/claim/draft.hpp"
#include "graph/claim.hpp"

namespace entente {

/// How much or how many a phrase speaks of: "around 11,000 containers of munitions", "more than $3
/// billion", "two-thirds of the members". Nothing where its noun is not counted.
[[nodiscard]] std::optional<Amount> find_amount(const SentenceView& view, std::size_t head);

}  // namespace entente
