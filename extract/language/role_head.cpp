#include "extract/language/role_head.hpp"

#include <limits>
#include <string>
#include <utility>

#include "extract/language/elementwise.hpp"

namespace entente {

RoleHead::RoleHead(const ModelFile& file, std::size_t width) : pairs_(file, "roles", width) {
  for (const std::string& name : pairs_.labels()) roles_.push_back(parse_role_label(name));
}

void RoleHead::read(std::span<const Segment> segments, const QuantizedRows& states) const {
  pairs_.read(segments, states, 0, [this](const Segment& segment, const PairHead::Frame& frame) {
    const std::vector<std::size_t> best = choose_roles(frame.scores);
    Predicate& predicate = segment.sentence->predicates.emplace_back();
    predicate.token = frame.token;
    for (std::size_t w = 0; w < segment.size; ++w)
      if (const auto& role = roles_[best[w]])
        predicate.arguments.push_back(
            {static_cast<std::uint32_t>(segment.first + w), role->role, role->part, false});
  });
}

std::vector<std::size_t> RoleHead::choose_roles(std::span<float> scores) const {
  constexpr float kBarred = -std::numeric_limits<float>::infinity();
  const std::size_t words = scores.size() / roles_.size();
  const auto find_best = [&](std::size_t w) {
    return index_of_largest(scores.subspan(w * roles_.size(), roles_.size()));
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
