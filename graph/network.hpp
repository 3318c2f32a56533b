#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "graph/snapshot.hpp"

namespace entente {

/// A relation as paths and ranks need it. Relations are told by their place in a list of these,
/// which has the order of Snapshot::relations.
struct WeightedEdge {
  std::uint32_t subject = 0;  ///< entity indexes
  std::uint32_t object = 0;
  std::uint64_t cost = 0;  ///< of walking it, in millionths; above 0
  double strength = 0;     ///< rank.hpp

  bool operator==(const WeightedEdge&) const = default;
};
[[nodiscard]] std::vector<WeightedEdge> edges_of(const Snapshot& snapshot);

/// Millionths: about 1 for a certain relation between actors that one article reports, down to 0.5
/// for one that many do; more for possible and denied ones and for ends that are no actors.
[[nodiscard]] std::uint64_t walking_cost(const Relation& relation, EntityType subject,
                                         EntityType object);

/// The relations between two entities seen as one undirected link.
struct Link {
  std::uint32_t a = 0;  ///< entity indexes, a < b
  std::uint32_t b = 0;
  std::uint32_t relation = 0;  ///< the best of them: lowest cost, then first in the snapshot
  bool starts_at_a = true;     ///< that one does
  std::uint32_t relation_count = 0;
  std::uint64_t cost = 0;  ///< of walking it, in millionths; above 0
  double weight = 0;       ///< summed strength of all of them

  bool operator==(const Link&) const = default;
};

/// One link for every two entities between which there are relations, without loops, sorted by
/// (a, b). O(edges · log edges of an entity).
[[nodiscard]] std::vector<Link> links_of(std::uint32_t entity_count,
                                         const std::vector<WeightedEdge>& edges);

/// Entities and links that a walk must not use.
struct Barriers {
  std::vector<bool> entities;  ///< by entity index; empty for none
  std::vector<bool> links;     ///< by link index; empty for none
};

/// The graph for algorithms (Boost.Graph inside): an undirected view of relations without loops.
/// Immutable; threads may share it. Independent of the lifetime of what it was made from.
class Network {
 public:
  explicit Network(const Snapshot& snapshot);
  Network(std::uint32_t entity_count, const std::vector<WeightedEdge>& edges);
  Network(Network&&) noexcept;
  Network& operator=(Network&&) noexcept;
  ~Network();

  [[nodiscard]] std::uint32_t entity_count() const;
  /// Sorted by (a, b).
  [[nodiscard]] const std::vector<Link>& links() const;
  /// Index in links().
  [[nodiscard]] std::optional<std::uint32_t> find_link(std::uint32_t a, std::uint32_t b) const;

  /// The cheapest way as entity indexes from `from` to `to`, both included; of equally cheap ones
  /// the first in lexicographic order. Empty when there is none. O(links · log entities).
  [[nodiscard]] std::vector<std::uint32_t> cheapest_walk(std::uint32_t from, std::uint32_t to,
                                                         const Barriers& barriers) const;

 private:
  struct Adjacency;
  std::unique_ptr<Adjacency> adjacency_;
};

}  // namespace entente
