#pragma once

#include <string>
#include <string_view>

namespace entente {

/// The ISO 3166-1 alpha-2 code, in lower case, behind an alpha-3 code ("PRK" → "kp"; "XKX" → "xk",
/// as Kosovo is coded where it is); empty for none, also of states that are no more.
[[nodiscard]] std::string find_alpha2(std::string_view alpha3);

/// True for a code that ISO 3166-1 assigns today; not for XKX.
[[nodiscard]] bool is_iso_alpha3(std::string_view code);

}  // namespace entente
