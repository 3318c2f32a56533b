#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/span.hpp"

namespace entente {

/// A word of an actor string.
struct PhraseWord {
  Span span;                   ///< without a closing "'s"
  std::string lower;           ///< folded, lower case, without full stops
  bool is_capital = false;     ///< begins with a capital
  bool is_possessive = false;  ///< "'s", or "'" after an s, stands behind it
  bool is_joined = false;      ///< a hyphen ties it to the next word
  bool ends_part = false;      ///< a comma, a bracket or the like stands behind it
};

/// Words are parted by blanks, hyphens and marks; "U.S." and "N'Djamena" are one each.
[[nodiscard]] std::vector<PhraseWord> split_phrase(std::string_view text);

}  // namespace entente
