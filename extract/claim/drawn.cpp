#include "extract/claim/drawn.hpp"

#include <algorithm>
#include <cstdint>

namespace entente {
namespace {

double in_nats(std::int32_t parts) { return std::clamp(parts / 1024.0, -kMostDrawn, kMostDrawn); }

}  // namespace

double Drawn::least() const { return std::min({predicate, subject, object}); }

Drawn find_drawn(const FactReading& fact, std::size_t subject, std::size_t object) {
  Drawn drawn{in_nats(fact.margin), -kMostDrawn, -kMostDrawn};
  for (const auto& end : fact.ends) {
    if (end.token == subject) drawn.subject = in_nats(end.subject);
    if (end.token == object) drawn.object = in_nats(end.object);
  }
  return drawn;
}

Drawn find_drawn(const Sentence& sentence, std::size_t predicate, std::size_t subject,
                 std::size_t object) {
  const auto fact = std::ranges::find(sentence.facts, predicate, &FactReading::token);
  if (fact == sentence.facts.end()) return {-kMostDrawn, -kMostDrawn, -kMostDrawn};
  return find_drawn(*fact, subject, object);
}

double most_drawn(const Sentence& sentence, std::size_t subject, std::size_t object) {
  double most = -kMostDrawn;
  for (const auto& fact : sentence.facts)
    most = std::max(most, find_drawn(fact, subject, object).least());
  return most;
}

}  // namespace entente
