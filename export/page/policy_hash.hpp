#pragma once

#include <string>
#include <string_view>

namespace entente {

/// "sha256-…" in base64: how a Content-Security-Policy names a script or style it lets run.
[[nodiscard]] std::string policy_hash(std::string_view text);

}  // namespace entente
