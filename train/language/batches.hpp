#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "extract/language/features.hpp"
#include "train/language/examples.hpp"
#include "train/language/network.hpp"

namespace entente::train {

/// The words that the network has rows for; `vectors` and `words` as in word_features().
struct Vocabulary {
  std::vector<std::byte> vector_bytes, word_bytes;  ///< as they stand in the model file
  WordIndex vectors;
  StringTable words;
};

/// Example indexes grouped by like length, at most `cells` words (padding counted) a group.
/// Shuffled when `random` is given.
[[nodiscard]] std::vector<std::vector<std::size_t>> group_by_length(
    const std::vector<Example>& examples, std::size_t cells, std::mt19937* random);

/// Now and then, for robustness: all lower case, all capitals, title case, or without the final
/// punctuation mark.
[[nodiscard]] Example disturb(const Example& example, std::mt19937& random);

[[nodiscard]] Batch make_batch(std::vector<Example> examples, const Vocabulary& vocabulary);

}  // namespace entente::train
