#pragma once

#include <cstddef>
#include <optional>

#include "extract/claim/draft.hpp"
#include "graph/claim.hpp"

namespace entente {

/// The time expression that covers a token of the view's sentence; null when there is none.
[[nodiscard]] const TimeExpression* time_at(const SentenceView& view, std::size_t token);

/// When what a predicate says took place: by the time that hangs on it or on its object, or that
/// opens its clause, and no other of the sentence. "from May to June", "between 2015 and 2018" and
/// "since 2022" (up to the article's day) are ranges. What cannot be placed ("recently") has
/// precision "none"; how long or how often says not when.
[[nodiscard]] std::optional<TimeRange> claim_time(const SentenceView& view, const Draft& draft);

}  // namespace entente
