#pragma once

#include <vector>

#include "extract/claim/clause_view.hpp"

namespace entente {

/// Who suffers a deed whose doer stands inside its name: "five soldiers were killed in an attack by
/// rebels", "two miners died in a Chadian air strike". The edge goes from the doer to them.
[[nodiscard]] std::vector<Draft> read_victims(const ClauseView& clause);

}  // namespace entente
