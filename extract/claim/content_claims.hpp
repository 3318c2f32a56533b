#pragma once

#include <optional>
#include <vector>

#include "extract/claim/clause_view.hpp"

namespace entente {

/// "Ada said Ben had sold the boat": what is talked about is Ben. Nothing when the predicate is no
/// verb of saying: what else stands beside one is no participant.
[[nodiscard]] std::optional<std::vector<Draft>> read_content(const ClauseView& clause);

}  // namespace entente
