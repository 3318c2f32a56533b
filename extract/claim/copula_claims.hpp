#pragma once

#include <vector>

#include "extract/claim/clause_view.hpp"

namespace entente {

/// The edge of a nominal predicate: "Ada is mayor of Bern", "Ada is afraid of Ben", "Ada is a
/// doctor".
[[nodiscard]] std::vector<Draft> read_copula(const ClauseView& clause);

}  // namespace entente
