#include "extract/language/role_head.hpp"

#include <array>
#include <limits>
#include <string>
#include <utility>

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
  std::vector<float> scores(segment.size * roles_.size());
  for (std::size_t w = 0; w < segment.size; ++w) {
    const float* const argument = rows + w * width + kDecisions + size_;
    for (std::size_t r = 0; r < roles_.size(); ++r)
      scores[w * roles_.size() + r] =
          dot(products + r * size_, argument, size_) + products[roles_.size() * size_ + r];
  }
  const std::vector<std::size_t> best = choose_roles(scores);
  std::vector<PredicateArgument> arguments;
  for (std::size_t w = 0; w < segment.size; ++w)
    if (const auto& role = roles_[best[w]])
      arguments.push_back(
          {static_cast<std::uint32_t>(segment.first + w), role->role, role->part, false});
  return arguments;
}

std::vector<std::size_t> RoleHead::choose_roles(std::vector<float>& scores) const {
  constexpr float kBarred = -std::numeric_limits<float>::infinity();
  const std::size_t words = scores.size() / roles_.size();
  const auto find_best = [&](std::size_t w) {
    return index_of_largest(std::span(scores).subspan(w * roles_.size(), roles_.size()));
  };
  // What a word loses without the role.
  const auto loss = [&](std::size_t w, std::size_t r) {
    float& own = scores[w * roles_.size() + r];
    const float score = std::exchange(own, kBarred);
    const float next = scores[w * roles_.size() + find_best(w)];
    own = score;
    return score - next;
  };
  std::vector<std::size_t> best(words);
  for (std::size_t w = 0; w < words; ++w) best[w] = find_best(w);
  std::vector<std::optional<std::size_t>> keeper(roles_.size());
  for (std::size_t w = 0; w < words; ++w) {
    // Whoever loses least goes on to what it would be next, which may have a keeper too.
    for (std::size_t word = w; is_filled_once(best[word]);) {
      auto& rival = keeper[best[word]];
      if (!rival) {
        rival = word;
        break;
      }
      if (loss(word, best[word]) > loss(*rival, best[word])) std::swap(*rival, word);
      scores[word * roles_.size() + best[word]] = kBarred;
      best[word] = find_best(word);
    }
  }
  return best;
}

bool RoleHead::is_filled_once(std::size_t label) const {
  const auto& role = roles_[label];
  return role && is_core(role->role) && role->part == ArgumentPart::kHead;
}

}  // namespace entente
