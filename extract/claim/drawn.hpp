#pragma once

#include <cstddef>

#include "extract/document.hpp"

namespace entente {

/// What the head of facts holds of a claim: that a fact stands at its predicate, that its ends are
/// that fact's. In nats, kept to ±kMostDrawn; the least where it says nothing.
struct Drawn {
  double predicate, subject, object;

  /// The weakest of the three, which a reader's arrow would hang on.
  [[nodiscard]] double least() const;
};

inline constexpr double kMostDrawn = 6;

/// Of this fact. An end may be kNoToken.
[[nodiscard]] Drawn find_drawn(const FactReading& fact, std::size_t subject, std::size_t object);

/// Of the fact at `predicate`.
[[nodiscard]] Drawn find_drawn(const Sentence& sentence, std::size_t predicate, std::size_t subject,
                               std::size_t object);

/// The surest of any fact of the sentence between the two ends, in this direction.
[[nodiscard]] double most_drawn(const Sentence& sentence, std::size_t subject, std::size_t object);

}  // namespace entente
