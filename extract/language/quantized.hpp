#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// Outputs that a kernel computes side by side; matrices are padded to a multiple of it.
inline constexpr std::size_t kPanel = 16;
/// Inputs that one instruction multiplies and adds; rows are padded to a multiple of it.
inline constexpr std::size_t kStep = 4;

[[nodiscard]] constexpr std::size_t round_up(std::size_t value, std::size_t unit) {
  return (value + unit - 1) / unit * unit;
}

/// A matrix of 8-bit weights, outputs × inputs, in the order the kernels read it:
/// [outputs / 16][inputs / 4][16][4], each byte the weight plus 128. Owns nothing.
struct QuantizedMatrix {
  std::size_t outputs = 0;  ///< padded to kPanel
  std::size_t inputs = 0;   ///< padded to kStep
  const std::uint8_t* weights = nullptr;
  const float* scales = nullptr;  ///< one for each output: weight = scale × (byte − 128)
};

/// A quantised matrix with its storage, for writing a model file and for tests.
struct PackedMatrix {
  std::vector<std::uint8_t> weights;
  std::vector<float> scales;
};
/// Quantises outputs × inputs floats, row by row by the largest absolute value.
[[nodiscard]] PackedMatrix pack_matrix(std::span<const float> values, std::size_t outputs,
                                       std::size_t inputs);

/// Activations quantised to 8 bits, each row by its largest absolute value.
struct QuantizedRows {
  std::size_t inputs = 0;            ///< padded to kStep; the padding is 0
  std::vector<std::int8_t> values;   ///< rows × inputs
  std::vector<float> scales;         ///< by row
  std::vector<std::int32_t> offset;  ///< by row: 128 × the sum of its values
};
/// `values` holds `rows` rows of `width` floats, each `stride` behind the one before.
void quantize_rows(const float* values, std::size_t rows, std::size_t width, std::size_t stride,
                   QuantizedRows& out);
/// The same of rows that follow each other.
inline void quantize_rows(const float* values, std::size_t rows, std::size_t width,
                          QuantizedRows& out) {
  quantize_rows(values, rows, width, width, out);
}

/// The instruction sets that multiply() can use. All give the same bits: products are summed in
/// 32-bit integers, and the scaling is done in the same order without fused multiply-add.
enum class Kernel { kPortable, kAvx2, kAvx512Vnni };
[[nodiscard]] bool is_supported(Kernel kernel);
[[nodiscard]] Kernel best_kernel();

/// out[r][o] = bias[o] + Σ rows[first + r][i] matrix[o][i] for `count` rows of matrix.outputs
/// floats; where `bias` is null, the product is added to `out`.
void multiply(const QuantizedRows& rows, std::size_t first, std::size_t count,
              const QuantizedMatrix& matrix, const float* bias, float* out,
              Kernel kernel = best_kernel());

}  // namespace entente
