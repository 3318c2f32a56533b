#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// The dependency tree of the largest total score with exactly one child of the root: heads of the
/// words 1 … n, 0 = root (entry 0 is unused). `scores` is (n + 1) × (n + 1), row = dependent,
/// column = head. Chu, Liu (1965) and Edmonds (1967); O(n²) when the best heads form a tree, else
/// O(n²) more for each cycle.
[[nodiscard]] std::vector<std::uint32_t> best_tree(std::span<const float> scores,
                                                   std::size_t words);

}  // namespace entente
