#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "graph/snapshot.hpp"

namespace entente {

/// The relations between two entities seen as one undirected link.
struct Link {
  std::uint32_t a = 0;  ///< entity indexes, a < b
  std::uint32_t b = 0;
  std::uint32_t relation = 0;  ///< the best of them: lowest cost, then first in the snapshot
  std::uint32_t relation_count = 0;
  std::uint64_t cost = 0;  ///< of walking it, in millionths; above 0
  double weight = 0;       ///< summed strength of all of them

  bool operator==(const Link&) const = default;
};

/// Entities and links that a walk must not use.
struct Barriers {
  std::vector<bool> entities;  ///< by entity index; empty for none
  std::vector<bool> links;     ///< by link index; empty for none
};

/// The graph for algorithms (Boost.Graph inside): an undirected view of a snapshot's relations
/// without loops. Immutable; threads may share it. Independent of the snapshot's lifetime.
class Network {
 public:
  explicit Network(const Snapshot& snapshot);
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

  /// PageRank over the links, damping 0.85, weighted by strength; sums to 1.
  [[nodiscard]] std::vector<double> page_rank() const;

 private:
  struct Adjacency;
  std::unique_ptr<Adjacency> adjacency_;
};

}  // namespace entente
