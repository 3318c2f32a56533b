#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "graph/snapshot.hpp"

namespace entente {

/// What became of one list of a snapshot: indexes into the old one, the new one, or both.
struct ListChanges {
  std::vector<std::uint32_t> gone;  ///< in the old alone
  std::vector<std::uint32_t> come;  ///< in the new alone
  std::vector<std::pair<std::uint32_t, std::uint32_t>> changed;

  bool operator==(const ListChanges&) const = default;
};

struct SnapshotChanges {
  /// Same id; another name, type, country or other aliases. Counts of mentions do not matter.
  ListChanges entities;
  /// Same ends and predicate; another label, event, or count of a stance or of sources.
  ListChanges relations;

  bool operator==(const SnapshotChanges&) const = default;
};

/// Each list is in the order of the snapshots. O(entities + relations).
[[nodiscard]] SnapshotChanges compare(const Snapshot& before, const Snapshot& after);

}  // namespace entente
