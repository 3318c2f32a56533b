#pragma once

#include <cstdint>

#include "graph/snapshot.hpp"

namespace entente {

/// A made-up graph with a few hubs and many leaves, texts as long as those of news articles; the
/// same on every machine.
[[nodiscard]] Snapshot make_large_graph(std::uint32_t entities, std::uint32_t relations);

}  // namespace entente
