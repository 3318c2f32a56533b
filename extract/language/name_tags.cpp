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

/// The likeliest label that another name's first word may follow.
std::size_t best_before(std::size_t begin, std::span<const float, kNameLabels> best) {
  std::size_t found = 0;
  for (std::size_t label = 1; label < kNameLabels; ++label) {
    const bool is_person = label == kBeginsPerson || label == kInPerson;
    if ((begin != kBeginsPerson || !is_person) && best[label] > best[found]) found = label;
  }
  return found;
}

}  // namespace

std::vector<std::size_t> decode_names(std::span<const float> scores) {
  const std::size_t words = scores.size() / kNameLabels;
  std::vector<std::uint8_t> from(words * kNameLabels);
  std::array<float, kNameLabels> best{}, next{};
  for (std::size_t w = 0; w < words; ++w) {
    const auto top = best_before(0, best);
    for (std::size_t label = 0; label < kNameLabels; ++label) {
      std::size_t previous = label == kBeginsPerson ? best_before(label, best) : top;
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
  auto label = static_cast<std::size_t>(std::ranges::max_element(best) - best.begin());
  for (std::size_t w = words; w-- > 0;) {
    labels[w] = label;
    label = from[w * kNameLabels + label];
  }
  return labels;
}

}  // namespace entente
