#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// ASCII letters in lower case; other bytes as they are.
[[nodiscard]] std::string lower_ascii(std::string_view text);

/// Does it begin with an ASCII capital or a letter beyond ASCII?
[[nodiscard]] bool starts_upper(std::string_view word);

/// Whether a word stands in a list.
template <std::size_t kSize>
[[nodiscard]] constexpr bool is_in(const std::array<std::string_view, kSize>& list,
                                   std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

/// The words between blanks.
[[nodiscard]] std::vector<std::string_view> split_blanks(std::string_view text);

}  // namespace entente
