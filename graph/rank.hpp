#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/network.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// What a relation's strength is made of.
struct RelationSupport {
  StanceCounts stances;
  std::uint32_t source_count = 0;    ///< independent ones
  std::uint32_t sentence_count = 0;  ///< as in Relation
  double confidence = 0;
  bool is_state = false;  ///< "is president of": it lasts, and nobody does it
};

/// How much speaks for a relation: grows with its independent sources, and much less with the
/// sentences in which one source says it again; less for possible ones and least for denied ones.
/// Offices and other states rank behind deeds. Above 0.
[[nodiscard]] double strength(const RelationSupport& support);
[[nodiscard]] double strength(const Relation& relation);

/// Whether a predicate ("be president of") is a state and no deed.
[[nodiscard]] inline bool is_state(std::string_view predicate) {
  return predicate.starts_with("be ");
}

/// The places of the `count` highest values, highest first; equal ones in their order.
[[nodiscard]] std::vector<std::uint32_t> find_highest(const std::vector<double>& values,
                                                      std::size_t count);

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
/// The first of these, of entities that are told by their index in edges alone.
[[nodiscard]] std::vector<EntityRank> rank_entities(std::uint32_t entity_count,
                                                    const std::vector<WeightedEdge>& edges,
                                                    std::size_t count);

}  // namespace entente
