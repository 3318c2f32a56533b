#pragma once

#include <cstddef>
#include <cstdint>

#include "extract/language/quantized.hpp"

namespace entente {

/// One call of multiply(), for the kernels alone.
struct MultiplyTask {
  const std::int8_t* values;    ///< count × matrix.inputs
  const float* scales;          ///< by row
  const std::int32_t* offsets;  ///< by row
  std::size_t count;
  const QuantizedMatrix& matrix;
  const float* bias;  ///< what the product is added to; null: what stands in `out`
  float* out;         ///< count × matrix.outputs
};

void multiply_portable(const MultiplyTask& task);
#if defined(__x86_64__)
void multiply_avx2(const MultiplyTask& task);
void multiply_avx512_vnni(const MultiplyTask& task);
#endif

}  // namespace entente
