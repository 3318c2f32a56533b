#pragma once

#include <cstdint>
#include <vector>

#include "graph/network.hpp"

namespace entente {

/// One step of a path: the best relation between two entities.
struct Hop {
  std::uint32_t from = 0;  ///< entity indexes in walking order
  std::uint32_t to = 0;
  std::uint32_t relation = 0;     ///< its place in the network's edges
  bool is_forward = true;         ///< the relation's subject is `from`
  std::uint32_t other_count = 0;  ///< further relations between the two

  bool operator==(const Hop&) const = default;
};

struct Path {
  std::vector<Hop> hops;
  std::uint64_t cost = 0;  ///< millionths; low for certain, well-sourced relations between actors

  bool operator==(const Path&) const = default;
};

/// The `count` cheapest simple paths between two different entities, cheapest first (Yen 1971),
/// equally cheap ones in order of their entities. Direction of the relations does not matter.
/// O(count · length · links · log entities).
[[nodiscard]] std::vector<Path> find_paths(const Network& network, std::uint32_t from,
                                           std::uint32_t to, std::size_t count);

}  // namespace entente
