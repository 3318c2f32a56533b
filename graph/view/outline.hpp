#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/network.hpp"
#include "graph/store/database.hpp"
#include "graph/types.hpp"

namespace entente {

/// The relations of a whole graph, as paths and ranks need them: entities are told by indexes in
/// the order of their ids, relations stand in the order of Snapshot::relations. All that is shown
/// is in it (kLeastShown), and entities without relations too.
struct Outline {
  std::vector<std::int64_t> profiles;  ///< row of each entity
  std::vector<EntityType> types;       ///< of each entity
  std::vector<WeightedEdge> edges;
  std::vector<std::uint32_t> places;  ///< of each edge in the list of its subject's relations

  [[nodiscard]] std::uint32_t entity_count() const {
    return static_cast<std::uint32_t>(profiles.size());
  }
};

/// Reads the profiles, which must be fresh. O(relations) time, some 30 bytes a relation.
[[nodiscard]] Outline load_outline(Database& database);

/// Leaves out the entities that no edge touches, as filter() does.
[[nodiscard]] Outline without_lone(Outline outline);

/// The index of a profile's entity, if it is there.
[[nodiscard]] std::optional<std::uint32_t> find_index(const Outline& outline, std::int64_t profile);

/// The claims of some edges, by their rows. Must be read in the ReadView in which the outline was.
[[nodiscard]] std::vector<std::vector<std::int64_t>> read_claims_of_edges(
    Database& database, const Outline& outline, const std::vector<std::uint32_t>& edges);

}  // namespace entente
