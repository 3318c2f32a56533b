#pragma once

#include <span>
#include <string>
#include <vector>

#include "extract/language/quantized.hpp"
#include "extract/learned/model_file.hpp"

namespace entente {

/// An 8-bit matrix and its bias: outputs × inputs, padded as QuantizedMatrix. Points into the model
/// file.
struct Linear {
  QuantizedMatrix matrix;
  std::span<const float> bias;

  /// Reads `name`.weights, .scales and .bias. Throws Error (input) when their sizes do not fit.
  [[nodiscard]] static Linear load(const ModelFile& file, const std::string& name,
                                   std::size_t inputs);
  /// rows × matrix.outputs.
  [[nodiscard]] std::vector<float> apply(const QuantizedRows& rows) const;
  /// The same into `out`, which has room for them.
  void apply(const QuantizedRows& rows, float* out) const;
};

}  // namespace entente
