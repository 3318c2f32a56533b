#include "extract/language/reference_head.hpp"

#include <algorithm>
#include <vector>

#include "extract/language/elementwise.hpp"

namespace entente {

ReferenceHead::ReferenceHead(const ModelFile& file, std::size_t width)
    : parts_(Linear::load(file, "coreference", width)) {
  size_ = parts_.matrix.outputs / 2;
  pair_ = Linear::load(file, "coreference.pair", size_);
}

void ReferenceHead::read(std::span<const Segment> segments, const QuantizedRows& states) const {
  std::vector<float> rows = parts_.apply(states);
  rectify(rows.data(), rows.size());
  const std::size_t words = rows.size() / (2 * size_);
  QuantizedRows quantized;
  quantize_rows(rows.data(), words, size_, 2 * size_, quantized);
  const std::vector<float> products = pair_.apply(quantized);
  for (const Segment& segment : segments) {
    ReferenceStates& out = segment.sentence->references;
    out.size = size_;
    const std::size_t count = segment.sentence->tokens.size();
    out.sought.resize(count * size_);
    out.offered.resize(count * size_);
    out.least.resize(count);
    for (std::size_t w = 0; w < segment.size; ++w) {
      const std::size_t row = segment.row + w, to = segment.first + w;
      const float* const product = products.data() + row * pair_.matrix.outputs;
      std::copy_n(product, size_, out.sought.data() + to * size_);
      out.least[to] = product[size_];
      std::copy_n(rows.data() + row * 2 * size_ + size_, size_, out.offered.data() + to * size_);
    }
  }
}

}  // namespace entente
