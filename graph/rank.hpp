#pragma once

#include <cstdint>
#include <vector>

#include "graph/snapshot.hpp"

namespace entente {

/// How much speaks for a relation: grows with its independent sources and its claims, less for
/// possible ones and least for denied ones. Above 0.
[[nodiscard]] double strength(const Relation& relation);
/// The same from what it is made of.
[[nodiscard]] double strength(const StanceCounts& stances, std::uint32_t source_count,
                              double confidence);

/// Indexes of the `count` strongest relations, strongest first; ties by order in the snapshot.
[[nodiscard]] std::vector<std::uint32_t> strongest_relations(const Snapshot& snapshot,
                                                             std::size_t count);

struct EntityRank {
  std::uint32_t entity = 0;
  double weighted_degree = 0;  ///< sum of the strengths of its relations
  double page_rank = 0;        ///< of the undirected graph weighted by strength; sums to 1
  std::uint32_t out = 0;       ///< relations it is the subject of
  std::uint32_t in = 0;        ///< relations it is the object of
};

/// All entities, highest PageRank first; ties by order in the snapshot.
[[nodiscard]] std::vector<EntityRank> rank_entities(const Snapshot& snapshot);

}  // namespace entente
