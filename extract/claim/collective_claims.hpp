#pragma once

#include <vector>

#include "extract/claim/clause_view.hpp"

namespace entente {

/// What several do with each other: "Ada and Ben met", "the two leaders agreed to trade", "Chad and
/// Niger signed a treaty", "Chad and Niger upgraded their ties". An edge for each pair, without
/// direction.
[[nodiscard]] std::vector<Draft> read_collective(const ClauseView& clause);

}  // namespace entente
