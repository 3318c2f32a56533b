#include "extract/language/quantized.hpp"

#include <algorithm>
#include <cmath>

#include "extract/language/elementwise.hpp"
#include "extract/language/kernels.hpp"

namespace entente {

PackedMatrix pack_matrix(std::span<const float> values, std::size_t outputs, std::size_t inputs) {
  const std::size_t padded_outputs = round_up(outputs, kPanel);
  const std::size_t padded_inputs = round_up(inputs, kStep);
  PackedMatrix packed;
  packed.weights.assign(padded_outputs * padded_inputs, 128);
  packed.scales.assign(padded_outputs, 0.F);
  for (std::size_t o = 0; o < outputs; ++o) {
    const auto row = values.subspan(o * inputs, inputs);
    float largest = 0.F;
    for (const float value : row) largest = std::max(largest, std::abs(value));
    if (largest == 0.F) continue;
    packed.scales[o] = largest / 127.F;
    for (std::size_t i = 0; i < inputs; ++i) {
      const std::size_t panel = (o / kPanel) * padded_inputs * kPanel;
      const std::size_t at =
          panel + (i / kStep) * kPanel * kStep + (o % kPanel) * kStep + i % kStep;
      packed.weights[at] = static_cast<std::uint8_t>(std::lrint(row[i] * (127.F / largest)) + 128);
    }
  }
  return packed;
}

void quantize_rows(const float* values, std::size_t rows, std::size_t width, std::size_t stride,
                   QuantizedRows& out) {
  out.inputs = round_up(width, kStep);
  out.values.resize(rows * out.inputs);
  out.scales.resize(rows);
  out.offset.resize(rows);
  for (std::size_t r = 0; r < rows; ++r) {
    std::int8_t* const row = out.values.data() + r * out.inputs;
    quantize_row(values + r * stride, width, row, out.scales[r], out.offset[r]);
    std::fill(row + width, row + out.inputs, std::int8_t{0});
  }
}

bool is_supported(Kernel kernel) {
#if defined(__x86_64__)
  if (kernel == Kernel::kAvx2) return __builtin_cpu_supports("avx2");
  if (kernel == Kernel::kAvx512Vnni)
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512vnni");
#endif
  return kernel == Kernel::kPortable;
}

Kernel best_kernel() {
  static const Kernel best = is_supported(Kernel::kAvx512Vnni) ? Kernel::kAvx512Vnni
                             : is_supported(Kernel::kAvx2)     ? Kernel::kAvx2
                                                               : Kernel::kPortable;
  return best;
}

void multiply(const QuantizedRows& rows, std::size_t first, std::size_t count,
              const QuantizedMatrix& matrix, const float* bias, float* out, Kernel kernel) {
  const MultiplyTask task = {rows.values.data() + first * rows.inputs,
                             rows.scales.data() + first,
                             rows.offset.data() + first,
                             count,
                             matrix,
                             bias,
                             out};
#if defined(__x86_64__)
  if (kernel == Kernel::kAvx512Vnni) return multiply_avx512_vnni(task);
  if (kernel == Kernel::kAvx2) return multiply_avx2(task);
#endif
  (void)kernel;
  multiply_portable(task);
}

}  // namespace entente
