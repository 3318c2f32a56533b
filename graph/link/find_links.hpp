#pragma once

#include <vector>

#include "graph/link/unit.hpp"

namespace entente {

/// Every pair of units that a rule finds to be one, or doubts (kDoubtful), with the rule that is
/// surest. The short name is `from`; otherwise the less mentioned, then the shorter, then the later
/// id. Sorted by from and to. A function of the units alone. O(n log n) but for the sharers of a
/// key (candidates.hpp).
[[nodiscard]] std::vector<EntityLink> find_links(const std::vector<LinkUnit>& units);

}  // namespace entente
