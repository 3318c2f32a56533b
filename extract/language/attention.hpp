#pragma once

#include <cstddef>
#include <vector>

namespace entente {

/// The width of one head; a model with another is not of this version.
inline constexpr std::size_t kHeadSize = 32;

/// Room for attend(), so that it need not be made for each window.
struct AttentionRoom {
  std::vector<float> keys, weights;
};

/// Attention (Vaswani et al. 2017) within one window. A row of `input` holds query, key and value,
/// heads × kHeadSize floats each; a row of `out` what they come to, heads × kHeadSize. Sums run in
/// a fixed order: every machine computes the same bits.
void attend(const float* input, std::size_t rows, std::size_t heads, float* out,
            AttentionRoom& room);

}  // namespace entente
