#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "extract/language/features.hpp"
#include "extract/language/quantized.hpp"
#include "extract/learned/model_file.hpp"

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
/// Schmidhuber 1997), and for the names one more over the words and the tags' layer. Each row
/// depends on its own sentence alone, bit for bit, whatever else is in the batch. Spans point into
/// the model file.
class Encoder {
 public:
  /// Throws Error (input) when parts are missing or their sizes do not fit.
  explicit Encoder(const ModelFile& file);

  /// Rows that the tags, the names and the tree are read from.
  struct States {
    QuantizedRows tags, names, tree;
  };
  /// `features` by row; those of roots are not read.
  [[nodiscard]] States encode(const PackedBatch& batch,
                              const std::vector<WordFeatures>& features) const;
  /// Of a row of tags and tree.
  [[nodiscard]] std::size_t width() const { return width_of(layers_.front()); }
  /// Of a row of names.
  [[nodiscard]] std::size_t name_width() const { return width_of(name_layer_); }

 private:
  struct Direction {
    std::vector<QuantizedMatrix> inputs;  ///< one for each block of input rows
    QuantizedMatrix recurrent;
    std::span<const float> bias;
    std::size_t hidden = 0;
  };
  using Layer = std::array<Direction, 2>;
  using Inputs = std::span<const QuantizedRows* const>;
  [[nodiscard]] static std::size_t width_of(const Layer& layer) { return 2 * layer[0].hidden; }
  [[nodiscard]] static Layer load_layer(const ModelFile& file, const std::string& name,
                                        std::span<const std::size_t> inputs);
  [[nodiscard]] std::vector<float> embed(const PackedBatch& batch,
                                         const std::vector<WordFeatures>& features) const;
  static void run(const Direction& direction, const PackedBatch& batch, Inputs inputs,
                  bool is_backward, std::size_t width, float* out);
  [[nodiscard]] static std::vector<float> run_layer(const Layer& layer, const PackedBatch& batch,
                                                    Inputs inputs);
  void add_vector(std::uint32_t row, float* out) const;

  std::size_t tag_layer_ = 0, embedding_ = 0;
  std::size_t codes_ = 0, part_ = 0;  ///< of a vector: how many, and the size that each stands for
  std::span<const std::uint8_t> vectors_;
  std::span<const float> centroids_;
  std::span<const std::int8_t> words_, affixes_;
  std::span<const float> word_scales_, affix_scales_, root_;
  std::vector<Layer> layers_;
  Layer name_layer_;
};

}  // namespace entente
