#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "graph/find_entity.hpp"
#include "graph/graph.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// Whether what is stored of each entity is in step with the graph.
[[nodiscard]] bool has_stored_profiles(const Graph& graph);

/// Whether some entity answers to a name, by what is stored, which must be in step.
[[nodiscard]] bool knows_name(const Graph& graph, std::string_view name,
                              const FindOptions& options);

/// An entity and what is said of it most.
struct Profile {
  /// The relations that start and those that end at it, as indexes in Snapshot::relations,
  /// strongest first (rank.hpp). A symmetric one starts there.
  struct Side {
    std::vector<std::uint32_t> relations;
    std::size_t total = 0;  ///< how many there are, those left out included
  };
  Entity entity;
  Snapshot snapshot;  ///< its relations and their ends
  Side out;
  Side in;
};

/// The profile of an entity of a snapshot, `count` relations a side, with their quotes; with none
/// where the entity is not in it. Within the GraphView in which it was loaded.
[[nodiscard]] Profile make_profile(const Graph& graph, Snapshot snapshot, const Entity& entity,
                                   std::size_t count);

/// The same of the whole graph, from what is stored of each entity, without reading the rest.
/// Nothing where that is out of step with the graph. Throws Error (input) for a name that no entity
/// answers to (get_entity). O(relations of the entity), and the claims of those that are shown.
[[nodiscard]] std::optional<Profile> find_profile(const Graph& graph, std::string_view name,
                                                  const FindOptions& options, std::size_t count);

}  // namespace entente
