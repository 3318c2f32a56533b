#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/sources/shingles.hpp"

namespace entente {

/// True when two texts are one report: copies with another headline or other boilerplate, cut at
/// the end, with small edits. At least half (three quarters, where they are few) of the shorter
/// text's shingles are in the other, and of its numbers and names, which short bulletins of one
/// template do not share; and these are no small part of the other (else a round-up would make one
/// report of all that it sums up), unless the other begins with them. Symmetric, but not
/// transitive.
[[nodiscard]] bool is_same_report(const Shingles& a, const Shingles& b);

/// Keys of which two texts that are one report share at least one (MinHash: bands of two minima
/// over all shingles, and over those of the lead, for texts cut short), besides equal texts, which
/// share one too. Sorted, each once; 32 bits. A report of J common shingles in a hundred is missed
/// with a probability of (1 - (J/100)²)³²: .05 for 30, .0001 for 50.
[[nodiscard]] std::vector<std::int64_t> find_bands(std::string_view text, const Shingles& shingles);

}  // namespace entente
