#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/span.hpp"

namespace entente {

/// A word, a number or a mark as it stands in a text, whatever the language model makes of it: a
/// hyphen, "'s" and each mark stand alone ("mid-1990s" is three), digits keep what stands between
/// them ("11,000", "10:30"), and an abbreviation loses its dots ("p.m." is pm).
struct PlainWord {
  Span span;
  std::string lower;         ///< lower case; dashes are "-", apostrophes "'"
  bool is_capital = false;   ///< begins with an ASCII capital
  bool is_spaced = false;    ///< white space stands before it
  bool is_new_line = false;  ///< a line end stands before it
};

/// The words of `text` inside `span`. Linear.
[[nodiscard]] std::vector<PlainWord> split_plain_words(std::string_view text, Span span);

}  // namespace entente
