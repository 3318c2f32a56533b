#include "extract/language/name_tags.hpp"

#include <algorithm>
#include <cstdint>

namespace entente {

std::string name_label(std::size_t label) {
  if (label == 0) return "O";
  return (label % 2 == 1 ? "B-" : "I-") + std::string(kNameTypes[(label - 1) / 2]);
}

std::size_t find_name_label(std::string_view name) {
  if (name.size() < 3) return 0;
  const auto type = std::ranges::find(kNameTypes, name.substr(2));
  if (type == kNameTypes.end()) return 0;
  const auto index = static_cast<std::size_t>(type - kNameTypes.begin());
  return (name[0] == 'B' ? 1 : 2) + 2 * index;
}

namespace {

constexpr std::size_t kBeginsPerson = 1, kInPerson = 2;
static_assert(kNameTypes[0] == "Person");

using Scores = std::array<float, kNameLabels>;

std::size_t likeliest(const Scores& scores) {
  return static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
}

/// The likeliest that is none of a person's name.
std::size_t likeliest_other(Scores scores) {
  scores[kBeginsPerson] = scores[kInPerson] = -1e30F;
  return likeliest(scores);
}

}  // namespace

std::vector<std::size_t> decode_names(std::span<const float> scores) {
  const std::size_t words = scores.size() / kNameLabels;
  std::vector<std::uint8_t> from(words * kNameLabels);
  Scores best{}, next{};
  for (std::size_t w = 0; w < words; ++w) {
    const auto top = likeliest(best), other = likeliest_other(best);
    for (std::size_t label = 0; label < kNameLabels; ++label) {
      std::size_t previous = label == kBeginsPerson ? other : top;
      const bool is_inside = label > 0 && label % 2 == 0;
      if (is_inside) previous = best[label - 1] > best[label] ? label - 1 : label;
      const bool is_barred = is_inside && w == 0;
      from[w * kNameLabels + label] = static_cast<std::uint8_t>(previous);
      next[label] =
          is_barred ? -1e30F : (w == 0 ? 0.F : best[previous]) + scores[w * kNameLabels + label];
    }
    best = next;
  }
  std::vector<std::size_t> labels(words);
  auto label = likeliest(best);
  for (std::size_t w = words; w-- > 0;) {
    labels[w] = label;
    label = from[w * kNameLabels + label];
  }
  return labels;
}

}  // namespace entente
