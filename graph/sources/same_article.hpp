#pragma once

#include <string_view>

#include "graph/sources/shingles.hpp"

namespace entente {

// Whether a text is a version of another one, by the shingles that copies of a report are told by.

/// True when two texts that were read at one place one after the other are plainly two articles, as
/// of a file that is written over every day: both have fifty words or more, and of the shorter
/// one's shingles not one in ten is in the other.
[[nodiscard]] bool are_plainly_two(std::string_view a, std::string_view b);

/// True when two texts of which only a name is known to be the same are most likely versions of one
/// article: they are equal, or half of the shorter one's shingles are in the other.
[[nodiscard]] bool are_likely_versions(std::string_view a, std::string_view b);
/// The same of two texts that are not equal, by their shingles.
[[nodiscard]] bool are_likely_versions(const Shingles& a, const Shingles& b);

}  // namespace entente
