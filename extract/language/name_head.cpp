#include "extract/language/name_head.hpp"

#include <array>
#include <vector>

#include "extract/language/name_tags.hpp"

namespace entente {

NameHead::NameHead(const ModelFile& file, std::size_t width)
    : names_(Linear::load(file, "names", width)) {
  // Their order is ours: a file with other labels is of another version.
  (void)file.get_lines("labels.names", kNameLabels);
}

void NameHead::read(std::span<const Segment> segments, const QuantizedRows& states) const {
  const std::vector<float> scores = names_.apply(states);
  for (const Segment& segment : segments) {
    std::array<std::vector<std::size_t>, kNameLevels> labels;
    for (std::size_t level = 0; level < kNameLevels; ++level) {
      std::vector<float> own;
      for (std::size_t w = 0; w < segment.size; ++w) {
        const float* const row = scores.data() + (segment.row + w) * names_.matrix.outputs;
        own.insert(own.end(), row + level * kNameLabels, row + (level + 1) * kNameLabels);
      }
      labels[level] = decode_names(own);
    }
    for (std::size_t w = 0; w < segment.size; ++w) {
      const std::size_t outer = labels[0][w], inner = labels[1][w];
      Token& token = segment.tokens()[w];
      token.ner = name_label(outer);
      token.inner_ner = inner == 0 || outer == 0 ? "" : name_label(inner);
    }
  }
}

}  // namespace entente
