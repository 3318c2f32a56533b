#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "graph/link/candidates.hpp"
#include "graph/link/unit.hpp"

namespace entente {

/// Judges pairs of units, each name taken apart once. The units must outlive it.
class LinkJudge {
 public:
  explicit LinkJudge(const std::vector<LinkUnit>& units);
  ~LinkJudge();
  LinkJudge(const LinkJudge&) = delete;
  LinkJudge& operator=(const LinkJudge&) = delete;

  /// What find_links says of two units that share a key; nothing of two with one stated id, which
  /// are judged among all of that id (make_units.hpp).
  [[nodiscard]] std::optional<EntityLink> judge(std::uint32_t a, std::uint32_t b);

 private:
  class Parts;
  std::unique_ptr<Parts> parts_;
};

/// Every pair of units that a rule finds to be one, or doubts (kDoubtful), with the rule that is
/// surest. The short name is `from`; otherwise the less mentioned, then the shorter, then the later
/// id. Sorted by from and to. A function of the units alone. O(n log n) but for the sharers of a
/// key (candidates.hpp).
[[nodiscard]] std::vector<EntityLink> find_links(const std::vector<LinkUnit>& units);
/// The same with the units' keys (candidates.hpp).
[[nodiscard]] std::vector<EntityLink> find_links(const std::vector<LinkUnit>& units,
                                                 const std::vector<std::vector<LinkKey>>& keys);

}  // namespace entente
