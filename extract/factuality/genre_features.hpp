#pragma once

#include <string_view>

#include "extract/document.hpp"
#include "extract/learned/hashed_weights.hpp"

namespace entente {

/// What the words of a sentence show of its genre: news, or what people write to each other.
/// Replaces `out`; the first feature always holds.
void genre_features(const Sentence& sentence, std::string_view text, Features& out);

}  // namespace entente
