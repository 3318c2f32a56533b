#pragma once

#include <cstddef>
#include <string>

#include "extract/claim/draft.hpp"

namespace entente {

/// What an office is called, as a label has it, without whoever it is held for: "Chadian foreign
/// minister" → "foreign minister"; nothing of what stands below `without`.
[[nodiscard]] std::string office_words(const SentenceView& view, std::size_t office,
                                       std::size_t without = kNoToken);

}  // namespace entente
