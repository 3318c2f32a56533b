#pragma once

#include <vector>

#include "extract/attribution/sentence_context.hpp"
#include "extract/document.hpp"

namespace entente {

/// "Reuters quoted Ada as saying that …", "…, the paper cited her as saying": the words are hers,
/// and she says them. "A UN report that …": so are the words of whoever's text it is.
[[nodiscard]] std::vector<AttributionRelation> find_quoted_sources(const SentenceContext& context);

}  // namespace entente
