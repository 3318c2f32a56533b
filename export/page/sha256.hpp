#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// FIPS 180-4.
[[nodiscard]] std::array<std::uint8_t, 32> sha256(std::string_view bytes);

/// "sha256-…" in base64: how a Content-Security-Policy names a script or style it lets run.
[[nodiscard]] std::string policy_hash(std::string_view text);

}  // namespace entente
