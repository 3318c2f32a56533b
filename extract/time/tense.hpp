#pragma once

#include <cstddef>

#include "extract/document.hpp"

namespace entente {

/// When the clause around a word places what it tells.
enum class Tense { kUnknown, kPast, kFuture };

/// Tells it by the nearest verb above the word: "arrived Monday" is past; "will arrive", "may
/// arrive", "is to arrive", "plans to arrive" and "arrives Monday" are future; a participle
/// ("a ship built in May") is past. Unknown where no verb decides.
[[nodiscard]] Tense tense_at(const Sentence& sentence, std::size_t token);

}  // namespace entente
