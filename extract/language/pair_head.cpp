#include "extract/language/pair_head.hpp"

#include "extract/language/elementwise.hpp"

namespace entente {
namespace {

constexpr std::size_t kDecisions = 2;  ///< outputs that tell whether a word opens a frame

}  // namespace

PairHead::PairHead(const ModelFile& file, const std::string& name, std::size_t width)
    : labels_(file.get_lines("labels." + name)), parts_(Linear::load(file, name, width)) {
  size_ = file.get_array<std::uint8_t>(name + ".pair.weights").size() /
          file.get_array<float>(name + ".pair.scales").size();
  pair_ = Linear::load(file, name + ".pair", size_);
}

void PairHead::read(std::span<const Segment> segments, const QuantizedRows& states, float least,
                    const Use& use) const {
  std::vector<float> rows = parts_.apply(states);
  const std::size_t width = parts_.matrix.outputs;
  std::vector<float> scores;
  for (const Segment& segment : segments) {
    const float* const own = rows.data() + segment.row * width;
    std::vector<std::size_t> found;
    std::vector<float> openings;
    for (std::size_t w = 0; w < segment.size; ++w) {
      float* const row = rows.data() + (segment.row + w) * width;
      rectify(row + kDecisions, 2 * size_);
      if (row[1] - row[0] <= least) continue;
      found.push_back(w);
      openings.insert(openings.end(), row + kDecisions, row + kDecisions + size_);
    }
    if (found.empty()) continue;
    QuantizedRows quantized;
    quantize_rows(openings.data(), found.size(), size_, quantized);
    const std::vector<float> products = pair_.apply(quantized);
    for (std::size_t f = 0; f < found.size(); ++f) {
      score(segment, products.data() + f * pair_.matrix.outputs, own, scores);
      const float* const row = own + found[f] * width;
      use(segment, {static_cast<std::uint32_t>(segment.first + found[f]), row[1] - row[0], scores});
    }
  }
}

void PairHead::score(const Segment& segment, const float* products, const float* rows,
                     std::vector<float>& scores) const {
  const std::size_t width = parts_.matrix.outputs;
  const std::size_t labels = labels_.size();
  scores.resize(segment.size * labels);
  for (std::size_t w = 0; w < segment.size; ++w) {
    const float* const other = rows + w * width + kDecisions + size_;
    for (std::size_t l = 0; l < labels; ++l)
      scores[w * labels + l] =
          dot(products + l * size_, other, size_) + products[labels * size_ + l];
  }
}

}  // namespace entente
