#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "extract/features.hpp"
#include "extract/model_file.hpp"
#include "extract/quantized.hpp"

namespace entente {

/// An 8-bit matrix and its bias: outputs × inputs, padded as QuantizedMatrix.
struct Linear {
  QuantizedMatrix matrix;
  std::span<const float> bias;

  /// Reads `name`.weights, .scales and .bias. Throws Error (input) when their sizes do not fit.
  [[nodiscard]] static Linear load(const ModelFile& file, const std::string& name,
                                   std::size_t inputs);
  /// rows × matrix.outputs.
  [[nodiscard]] std::vector<float> apply(const QuantizedRows& rows) const;
};

/// Sentences side by side, longest first, step by step: row first_row[t] + s is word t of sentence
/// s. Word 0 of each is the root.
struct PackedBatch {
  std::vector<std::size_t> sizes;      ///< sentences that reach step t
  std::vector<std::size_t> first_row;  ///< of step t
  std::size_t rows = 0;

  /// `words` is the number of words of each sentence, descending.
  explicit PackedBatch(std::span<const std::size_t> words);
  [[nodiscard]] std::size_t row(std::size_t sentence, std::size_t word) const {
    return first_row[word] + sentence;
  }
};

/// The learned encoder: embeddings and a stack of bidirectional LSTM layers (Hochreiter and
/// Schmidhuber 1997). Each row depends on its own sentence alone, bit for bit, whatever else is in
/// the batch. Spans point into the model file.
class Encoder {
 public:
  explicit Encoder(const ModelFile& file);

  struct States {
    std::vector<float> tags, tree;  ///< rows × width(): for tags and names, and for the tree
  };
  /// `features` by row; those of roots are not read.
  [[nodiscard]] States encode(const PackedBatch& batch,
                              const std::vector<WordFeatures>& features) const;
  [[nodiscard]] std::size_t width() const { return 2 * hidden_; }

 private:
  struct Direction {
    Linear input;
    QuantizedMatrix recurrent;
  };
  [[nodiscard]] std::vector<float> embed(const PackedBatch& batch,
                                         const std::vector<WordFeatures>& features) const;
  void run(const Direction& direction, const PackedBatch& batch, const QuantizedRows& input,
           bool is_backward, float* out) const;

  std::size_t hidden_ = 0, tag_layer_ = 0, vector_size_ = 0, embedding_ = 0;
  std::span<const std::int8_t> vectors_, words_, affixes_;
  std::span<const float> vector_scales_, word_scales_, affix_scales_, root_;
  std::vector<std::array<Direction, 2>> layers_;
};

}  // namespace entente
