#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "graph/graph.hpp"
#include "graph/session.hpp"

namespace entente {

// What the summary of `add` tells beyond what is new: each a text that begins with a comma, or is
// empty where there is nothing to tell.

/// ", 2 replaced: a.txt, b.txt", by the names of what stands there now: `versions` are its rows.
[[nodiscard]] std::string replaced_text(const Graph& graph, std::size_t count,
                                        const std::vector<std::int64_t>& versions);

/// ", 2 with another title, publisher, address or date"
[[nodiscard]] std::string retitled_text(std::size_t count);

/// All that another graph has changed, decisions included.
[[nodiscard]] std::string merged_text(const Graph& graph, const Merged& merged);

}  // namespace entente
