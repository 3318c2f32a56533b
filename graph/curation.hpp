#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/decision.hpp"
#include "graph/graph.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// The whole log, oldest first. Throws Error (storage) on a line that says nothing.
[[nodiscard]] std::vector<Decision> read_log(const Graph& graph);

/// A decision that was made, and what everybody saw before and sees now.
struct Curated {
  std::int64_t number = 0;
  Snapshot before;
  Snapshot after;
};
/// Asks what to decide of what is seen, writes it down and brings what follows from it in step; a
/// dry run changes nothing. Throws Error (input) when it undoes what is not there or is undone
/// already.
[[nodiscard]] Curated curate(Graph& graph,
                             const std::function<Decision(const Snapshot& before)>& decide,
                             bool is_dry_run = false);

/// The id by which a decision speaks of an entity, by the one that is shown: its own; its full one
/// where others were stated under the same id, which goes to whichever of them is mentioned most.
[[nodiscard]] std::string decided_id(const Graph& graph, const std::string& id);

/// The id, for a decision, of what has this name or id itself, if it is shown as another entity; of
/// several the first.
[[nodiscard]] std::optional<std::string> find_merged_id(const Graph& graph, std::string_view name);

}  // namespace entente
