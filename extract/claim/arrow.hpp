#pragma once

#include <cstddef>

#include "extract/document.hpp"

namespace entente {

/// What the head of arrows holds of two ends, in nats kept to ±kMostSure; the least where it says
/// nothing.
struct ArrowSureness {
  double least, right, worth;
};

inline constexpr double kMostSure = 6;

/// Of the arrow between the ends at `predicate`; an end may be kNoToken.
[[nodiscard]] ArrowSureness arrow_at(const Sentence& sentence, std::size_t predicate,
                                     std::size_t subject, std::size_t object);

/// The surest of any predicate of the sentence between the two ends, in this direction: the most
/// of each.
[[nodiscard]] ArrowSureness arrow_between(const Sentence& sentence, std::size_t subject,
                                          std::size_t object);

}  // namespace entente
