#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "graph/snapshot.hpp"
#include "graph/types.hpp"

namespace entente {

/// Which relations to keep of a snapshot. The conditions are applied in the order of the members;
/// `top` last. What a claim must meet is asked before claims are merged (claim_conditions.hpp).
struct FilterOptions {
  bool actors_only = false;  ///< both ends person, organization or country
  std::optional<EntityType> type = std::nullopt;  ///< of one end at least
  std::string relation = {};  ///< words of its label, letter case aside; empty: any
  std::uint32_t min_sources = 0;
  std::optional<std::string> around = std::nullopt;  ///< an entity's id (find_entity gives it)
  std::uint32_t hops = 1;                         ///< how far from `around`, whatever the direction
  std::optional<std::size_t> top = std::nullopt;  ///< the strongest relations only (rank.hpp)
};

/// Keeps the relations that meet every condition and the entities they connect (and `around`
/// itself). Order and indexes stay canonical. Throws Error (input) when `around` is not in the
/// snapshot.
[[nodiscard]] Snapshot filter(const Snapshot& snapshot, const FilterOptions& options);

}  // namespace entente
