#pragma once

#include <nlohmann/json_fwd.hpp>

#include "cli/explanation.hpp"

namespace entente {

/// The same as explain_text, for programs: one object a sentence.
[[nodiscard]] nlohmann::ordered_json explain_json(const Explanation& explanation);

/// A claim as docs/claim.schema.json has it.
[[nodiscard]] nlohmann::ordered_json claim_json(const Claim& claim);

}  // namespace entente
