#include "extract/language/role_head.hpp"

#include <array>
#include <string>

#include "extract/language/elementwise.hpp"

namespace entente {
namespace {

constexpr std::size_t kDecisions = 2;  ///< outputs that tell whether a word is a predicate

}  // namespace

RoleHead::RoleHead(const ModelFile& file, std::size_t width)
    : parts_(Linear::load(file, "roles", width)) {
  for (const std::string& name : file.get_lines("labels.roles"))
    roles_.push_back(parse_role_label(name));
  size_ = file.get_array<std::uint8_t>("role.weights").size() /
          file.get_array<float>("role.scales").size();
  role_ = Linear::load(file, "role", size_);
}

void RoleHead::read(std::span<const Segment> segments, const QuantizedRows& states) const {
  std::vector<float> rows = parts_.apply(states);
  const std::size_t width = parts_.matrix.outputs;
  for (const Segment& segment : segments) {
    const float* const own = rows.data() + segment.row * width;
    std::vector<std::uint32_t> found;
    std::vector<float> predicates;
    for (std::size_t w = 0; w < segment.size; ++w) {
      float* const row = rows.data() + (segment.row + w) * width;
      rectify(row + kDecisions, 2 * size_);
      if (row[1] <= row[0]) continue;
      found.push_back(static_cast<std::uint32_t>(w));
      predicates.insert(predicates.end(), row + kDecisions, row + kDecisions + size_);
    }
    if (found.empty()) continue;
    QuantizedRows quantized;
    quantize_rows(predicates.data(), found.size(), size_, quantized);
    const std::vector<float> products = role_.apply(quantized);
    for (std::size_t p = 0; p < found.size(); ++p)
      segment.sentence->predicates.push_back(
          {static_cast<std::uint32_t>(segment.first + found[p]),
           find_arguments(segment, products.data() + p * role_.matrix.outputs, own)});
  }
}

std::vector<PredicateArgument> RoleHead::find_arguments(const Segment& segment,
                                                        const float* products,
                                                        const float* rows) const {
  const std::size_t width = parts_.matrix.outputs;
  std::vector<PredicateArgument> arguments;
  std::vector<float> scores(roles_.size());
  for (std::size_t w = 0; w < segment.size; ++w) {
    const float* const argument = rows + w * width + kDecisions + size_;
    for (std::size_t r = 0; r < roles_.size(); ++r)
      scores[r] = dot(products + r * size_, argument, size_) + products[roles_.size() * size_ + r];
    const auto& best = roles_[index_of_largest(scores)];
    if (best)
      arguments.push_back({static_cast<std::uint32_t>(segment.first + w), best->role, best->part, false});
  }
  return arguments;
}

}  // namespace entente
