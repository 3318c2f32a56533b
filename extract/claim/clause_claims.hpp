#pragma once

#include <vector>

#include "extract/claim/draft.hpp"
#include "extract/syntax/frame.hpp"

namespace entente {

/// The claims of one predicate. Each has one main edge: to the participant other than the direct
/// object that is an actor (recipient, beneficiary, target, source), with the object folded into
/// the label, else to the direct object, else to the main prepositional object.
[[nodiscard]] std::vector<Draft> read_clause(const SentenceView& view, const Frame& frame);

}  // namespace entente
