#pragma once

#include <vector>

#include "extract/attribution/sentence_context.hpp"
#include "extract/document.hpp"

namespace entente {

/// Who answers for what is denied, where annotators of speech mark nothing: "Chad denied arming
/// Niger", "Chad dismissed as false a report that it had armed Niger". The content is the clause
/// or the report that is denied.
[[nodiscard]] std::vector<AttributionRelation> find_denials(const SentenceContext& context,
                                                            const Lexicon& lexicon);

}  // namespace entente
