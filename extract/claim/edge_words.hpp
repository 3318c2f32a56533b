#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/claim/draft.hpp"
#include "extract/syntax/frame.hpp"

namespace entente {

/// A draft that says what `predicate` has its two ends do, in words read off the tree between them:
/// "Ada threw her support behind Ben" → throws support behind, "flew to a meeting with Ben" →
/// meets, "Ada, chair of Acme" → is chair of. Nothing where the words would not make a label.
[[nodiscard]] std::optional<Draft> join_ends(const SentenceView& view,
                                             const std::vector<Frame>& frames,
                                             std::size_t predicate, std::size_t subject,
                                             std::size_t object);

}  // namespace entente
