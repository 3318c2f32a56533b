#pragma once

#include <cstdint>

namespace entente {

/// What an article or a given name tells of somebody.
enum class Sex : std::uint8_t { kUnknown, kFemale, kMale };

}  // namespace entente
