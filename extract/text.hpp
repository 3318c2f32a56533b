#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// ASCII letters in lower case; other bytes as they are.
[[nodiscard]] std::string lower_ascii(std::string_view text);

/// Does it begin with an ASCII capital or a letter beyond ASCII?
[[nodiscard]] bool starts_upper(std::string_view word);

/// The words between blanks.
[[nodiscard]] std::vector<std::string_view> split_blanks(std::string_view text);

}  // namespace entente
