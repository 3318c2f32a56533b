#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/claim.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// Finds the relations of a snapshot that a claim is part of. The claim's entities must be resolved
/// (for_each_claim). Owns all it needs of the snapshot.
class RelationIndex {
 public:
  /// O(relations) time and memory.
  explicit RelationIndex(const Snapshot& snapshot);

  /// Indexes of relations, each once: the claim's own and, in a snapshot with things, those to its
  /// things. Relations that the snapshot does not have are left out.
  [[nodiscard]] std::vector<std::uint32_t> relations_of(const Claim& claim) const;

 private:
  void add(const std::string& key, std::vector<std::uint32_t>& relations) const;

  std::unordered_map<std::string, std::uint32_t> relation_of_;
  bool has_things_;
};

}  // namespace entente
