#include "extract/language/kernels.hpp"

#include <array>

#include "extract/language/checked_range.hpp"

#if defined(__x86_64__)
#include <immintrin.h>

#include <cstring>
#endif

namespace entente {
namespace {

void check_ranges(const MultiplyTask& task) {
  const QuantizedMatrix& matrix = task.matrix;
  check_range(task.values, task.count * matrix.inputs);
  check_range(task.scales, task.count);
  check_range(task.offsets, task.count);
  check_range(matrix.weights, matrix.outputs * matrix.inputs);
  check_range(matrix.scales, matrix.outputs);
  if (task.bias != nullptr) check_range(task.bias, matrix.outputs);
  check_range(task.out, task.count * matrix.outputs);
}

/// Scales the sums of one panel of a row and adds them to what the task says.
void finish_panel(const MultiplyTask& task, const std::int32_t* sums, std::size_t row,
                  std::size_t panel) {
  float* const out = task.out + row * task.matrix.outputs + panel;
  const float* const start = task.bias ? task.bias + panel : out;
  const float* const scales = task.matrix.scales + panel;
  for (std::size_t o = 0; o < kPanel; ++o)
    out[o] = start[o] + static_cast<float>(sums[o]) * (task.scales[row] * scales[o]);
}

}  // namespace

void multiply_portable(const MultiplyTask& task) {
  check_ranges(task);
  const std::size_t inputs = task.matrix.inputs, outputs = task.matrix.outputs;
  for (std::size_t r = 0; r < task.count; ++r)
    for (std::size_t panel = 0; panel < outputs; panel += kPanel) {
      std::array<std::int32_t, kPanel> sums;
      sums.fill(-task.offsets[r]);
      const std::int8_t* values = task.values + r * inputs;
      const std::uint8_t* weights = task.matrix.weights + panel * inputs;
      for (std::size_t i = 0; i < inputs; i += kStep, weights += kPanel * kStep)
        for (std::size_t o = 0; o < kPanel; ++o)
          for (std::size_t k = 0; k < kStep; ++k) sums[o] += values[i + k] * weights[o * kStep + k];
      finish_panel(task, sums.data(), r, panel);
    }
}

#if defined(__x86_64__)

namespace {

#define ENTENTE_AVX2 __attribute__((target("avx2")))
#define ENTENTE_VNNI __attribute__((target("avx512f,avx512bw,avx512vnni")))

[[nodiscard]] std::int32_t four_values(const std::int8_t* at) {
  std::int32_t values;
  std::memcpy(&values, at, sizeof values);
  return values;
}

// vpmaddubsw would saturate; the weights are widened to 16 bits for vpmaddwd instead.
template <std::size_t kRows>
ENTENTE_AVX2 void rows_avx2(const MultiplyTask& task, std::size_t row) {
  const std::size_t inputs = task.matrix.inputs, outputs = task.matrix.outputs;
  for (std::size_t panel = 0; panel < outputs; panel += kPanel) {
    __m256i sums[kRows][4] = {};
    const std::uint8_t* weights = task.matrix.weights + panel * inputs;
    for (std::size_t i = 0; i < inputs; i += kStep, weights += kPanel * kStep) {
      __m256i part[4];
      for (int p = 0; p < 4; ++p)
        part[p] = _mm256_cvtepu8_epi16(
            _mm_loadu_si128(reinterpret_cast<const __m128i*>(weights + 16 * p)));
      for (std::size_t r = 0; r < kRows; ++r) {
        const __m128i four = _mm_cvtsi32_si128(four_values(task.values + (row + r) * inputs + i));
        const __m256i values = _mm256_broadcastq_epi64(_mm_cvtepi8_epi16(four));
        for (int p = 0; p < 4; ++p)
          sums[r][p] = _mm256_add_epi32(sums[r][p], _mm256_madd_epi16(values, part[p]));
      }
    }
    for (std::size_t r = 0; r < kRows; ++r) {
      alignas(32) std::array<std::int32_t, kPanel> total;
      for (std::size_t p = 0; p < 4; p += 2) {
        const __m256i pairs = _mm256_hadd_epi32(sums[r][p], sums[r][p + 1]);
        const __m256i ordered = _mm256_permute4x64_epi64(pairs, 0xD8);
        const __m256i offset = _mm256_set1_epi32(task.offsets[row + r]);
        _mm256_store_si256(reinterpret_cast<__m256i*>(total.data() + 4 * p),
                           _mm256_sub_epi32(ordered, offset));
      }
      finish_panel(task, total.data(), row + r, panel);
    }
  }
}

template <std::size_t kRows, std::size_t kPanels>
ENTENTE_VNNI inline void block_vnni(const MultiplyTask& task, std::size_t row, std::size_t panel) {
  const std::size_t inputs = task.matrix.inputs, outputs = task.matrix.outputs;
  const std::uint8_t* const weights = task.matrix.weights + panel * inputs;
  const std::int8_t* const values = task.values + row * inputs;
  __m512i sums[kRows][kPanels];
  for (std::size_t r = 0; r < kRows; ++r)
    for (std::size_t p = 0; p < kPanels; ++p)
      sums[r][p] = _mm512_set1_epi32(-task.offsets[row + r]);
  for (std::size_t i = 0; i < inputs; i += kStep) {
    __m512i part[kPanels];
    for (std::size_t p = 0; p < kPanels; ++p)
      part[p] = _mm512_loadu_si512(weights + (p * inputs + i) * kPanel);
    for (std::size_t r = 0; r < kRows; ++r) {
      const __m512i four = _mm512_set1_epi32(four_values(values + r * inputs + i));
      for (std::size_t p = 0; p < kPanels; ++p)
        sums[r][p] = _mm512_dpbusd_epi32(sums[r][p], part[p], four);
    }
  }
  for (std::size_t r = 0; r < kRows; ++r)
    for (std::size_t p = 0; p < kPanels; ++p) {
      const std::size_t at = panel + p * kPanel;
      const __m512 scale = _mm512_mul_ps(_mm512_set1_ps(task.scales[row + r]),
                                         _mm512_loadu_ps(task.matrix.scales + at));
      float* const out = task.out + (row + r) * outputs + at;
      const __m512 product = _mm512_mul_ps(_mm512_maskz_cvtepi32_ps(0xFFFF, sums[r][p]), scale);
      const __m512 start = _mm512_loadu_ps(task.bias ? task.bias + at : out);
      _mm512_storeu_ps(out, _mm512_add_ps(start, product));
    }
}

template <std::size_t kPanels>
ENTENTE_VNNI void panels_vnni(const MultiplyTask& task, std::size_t panel) {
  // Sixteen running sums: g++ 12 keeps no more in registers.
  std::size_t row = 0;
  for (; row + 8 <= task.count; row += 8) block_vnni<8, kPanels>(task, row, panel);
  switch (task.count - row) {
    case 7:
      return block_vnni<7, kPanels>(task, row, panel);
    case 6:
      return block_vnni<6, kPanels>(task, row, panel);
    case 5:
      return block_vnni<5, kPanels>(task, row, panel);
    case 4:
      return block_vnni<4, kPanels>(task, row, panel);
    case 3:
      return block_vnni<3, kPanels>(task, row, panel);
    case 2:
      return block_vnni<2, kPanels>(task, row, panel);
    case 1:
      return block_vnni<1, kPanels>(task, row, panel);
    default:
      return;
  }
}

}  // namespace

void multiply_avx2(const MultiplyTask& task) {
  check_ranges(task);
  std::size_t row = 0;
  for (; row + 2 <= task.count; row += 2) rows_avx2<2>(task, row);
  if (row < task.count) rows_avx2<1>(task, row);
}

void multiply_avx512_vnni(const MultiplyTask& task) {
  check_ranges(task);
  std::size_t panel = 0;
  for (; panel + 2 * kPanel <= task.matrix.outputs; panel += 2 * kPanel)
    panels_vnni<2>(task, panel);
  for (; panel < task.matrix.outputs; panel += kPanel) panels_vnni<1>(task, panel);
}

#endif

}  // namespace entente
