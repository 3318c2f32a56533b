#include "extract/claim/arrow.hpp"

#include <algorithm>
#include <cstdint>

namespace entente {
namespace {

constexpr ArrowSureness kNothing{-kMostSure, -kMostSure, -kMostSure};

double in_nats(std::int32_t parts) { return std::clamp(parts / 1024.0, -kMostSure, kMostSure); }

ArrowSureness sureness_of(const ArrowReading& arrow) {
  return {in_nats(arrow.least), in_nats(arrow.right), in_nats(arrow.worth)};
}

}  // namespace

ArrowSureness arrow_at(const Sentence& sentence, std::size_t predicate, std::size_t subject,
                       std::size_t object) {
  const auto found = std::ranges::find_if(sentence.arrows, [&](const ArrowReading& arrow) {
    return arrow.predicate == predicate && arrow.subject == subject && arrow.object == object;
  });
  return found == sentence.arrows.end() ? kNothing : sureness_of(*found);
}

ArrowSureness arrow_between(const Sentence& sentence, std::size_t subject, std::size_t object) {
  ArrowSureness most = kNothing;
  for (const ArrowReading& arrow : sentence.arrows) {
    if (arrow.subject != subject || arrow.object != object) continue;
    const ArrowSureness own = sureness_of(arrow);
    most = {std::max(most.least, own.least), std::max(most.right, own.right),
            std::max(most.worth, own.worth)};
  }
  return most;
}

}  // namespace entente
