#pragma once

#include <string>
#include <string_view>

namespace entente {

/// An id as an XML name token: other characters, and an underscore before an "x", become _xHEX_.
/// Different ids stay different.
[[nodiscard]] std::string name_token(std::string_view id);

}  // namespace entente
