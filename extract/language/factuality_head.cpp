#include "extract/language/factuality_head.hpp"

#include <algorithm>
#include <cmath>

#include "extract/language/elementwise.hpp"

namespace entente {
namespace {

[[nodiscard]] std::int8_t tenths(float value) {
  constexpr float kMost = 3;  // certain
  return static_cast<std::int8_t>(std::lround(10 * std::clamp(value, -kMost, kMost)));
}

}  // namespace

FactualityHead::FactualityHead(const ModelFile& file, std::size_t width)
    : hidden_(Linear::load(file, "certain", width)),
      value_(Linear::load(file, "certainty", hidden_.matrix.outputs)) {}

void FactualityHead::read(std::span<const Segment> segments, const QuantizedRows& states) const {
  std::vector<float> rows = hidden_.apply(states);
  rectify(rows.data(), rows.size());
  QuantizedRows quantized;
  quantize_rows(rows.data(), rows.size() / hidden_.matrix.outputs, hidden_.matrix.outputs,
                quantized);
  const std::vector<float> values = value_.apply(quantized);
  for (const Segment& segment : segments) {
    auto& certainties = segment.sentence->certainties;
    certainties.resize(segment.sentence->tokens.size());
    for (std::size_t w = 0; w < segment.size; ++w) {
      const float* const own = values.data() + value_.matrix.outputs * (segment.row + w);
      certainties[segment.first + w] = {tenths(own[0]), tenths(own[1]), own[2]};
    }
  }
}

}  // namespace entente
