#pragma once

#include <vector>

#include "graph/snapshot.hpp"
#include "graph/view/claim_group.hpp"

namespace entente {

/// The relation that each group of claims comes to, in the order of the groups; quotes have their
/// speaker and row alone. `entities` are those that the claims' indexes point into.
[[nodiscard]] std::vector<Relation> merge_claims(const std::vector<ClaimGroup>& groups,
                                                 const std::vector<Entity>& entities);

}  // namespace entente
