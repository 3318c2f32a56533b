#pragma once

#include <vector>

#include "extract/attribution/sentence_context.hpp"
#include "extract/document.hpp"

namespace entente {

/// Sources that no verb of speech introduces, which annotators of news leave out: "By Niger's
/// account, Chad left", "As Niger sees it, …", "…, per a report of the bank"; "\"Chad has left.\" –
/// Ada Abba", "From the desk of Ada Abba: \"Chad has left.\"". At most one a sentence.
[[nodiscard]] std::vector<AttributionRelation> find_unspoken_sources(
    const SentenceContext& context);

}  // namespace entente
