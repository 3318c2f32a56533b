#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "graph/diff.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// What came (+), went (-) and changed (~), a line each below a heading with the counts.
[[nodiscard]] std::string changes_text(const Snapshot& before, const Snapshot& after,
                                       const SnapshotChanges& changes);

/// {"entities": …, "relations": …}, each {"came": […], "went": […], "changed": [{"before",
/// "after"}]}.
[[nodiscard]] nlohmann::ordered_json changes_json(const Snapshot& before, const Snapshot& after,
                                                  const SnapshotChanges& changes);

}  // namespace entente
