#pragma once

#include "extract/document.hpp"

namespace entente {

/// What the head of coreference holds of phrase `later` meaning what the one before it means,
/// against nobody before it, in nats; 0 where it read neither.
[[nodiscard]] float meaning(const Document& document, const Phrase& later, const Phrase& earlier);

}  // namespace entente
