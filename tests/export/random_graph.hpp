#pragma once

#include <cstdint>

#include "graph/snapshot.hpp"

namespace entente {

/// A small graph with texts put together from what breaks writers, extreme numbers, unknown dates,
/// parallel and self edges; sorted as a snapshot must be. The same seed gives the same graph on
/// every machine.
Snapshot random_graph(std::uint64_t seed);

}  // namespace entente
