#pragma once

#include <cstdint>
#include <vector>

#include "graph/network.hpp"

namespace entente {

/// Which entities are more closely related to each other than to the rest: for each entity the
/// number of its community. Louvain's method (Blondel, Guillaume, Lambiotte and Lefebvre 2008) over
/// links weighted by strength. The largest community is 0; equally large ones are in order of their
/// first entities; an entity without links is a community of its own. Deterministic.
/// O(rounds · links).
[[nodiscard]] std::vector<std::uint32_t> find_communities(const Network& network);

/// How much more weight lies within the communities than chance would put there: from -0.5 to 1
/// (Newman and Girvan 2004); 0 for a network without links.
[[nodiscard]] double modularity(const Network& network,
                                const std::vector<std::uint32_t>& communities);

}  // namespace entente
