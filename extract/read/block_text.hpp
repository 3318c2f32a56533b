#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/span.hpp"

namespace entente {

/// A text as patterns and comparisons see it: lower case, typographic quotes and dashes
/// plain, "©" as "copyright", runs of blanks one blank, and nothing but letters and digits at its
/// two ends.
[[nodiscard]] std::string plain_text(std::string_view text);

/// `span` without white space at its ends, no-break, zero-width and other Unicode blanks included.
[[nodiscard]] Span trim_span(std::string_view text, Span span);

/// Runs of bytes between white space; views into `text`.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text);

/// Without what is neither letter nor digit at its ends.
[[nodiscard]] std::string_view bare_word(std::string_view word);

/// Whether the first letter of a word is a capital one.
[[nodiscard]] bool is_capitalized(std::string_view word);

/// Whether a text ends with a full stop, question or exclamation mark, or an ellipsis; closing
/// quotes and brackets may follow.
[[nodiscard]] bool ends_sentence(std::string_view text);

/// Letters of a text by script.
struct LetterCounts {
  std::size_t latin = 0;
  std::size_t capital = 0;  ///< among all of them
  std::size_t foreign = 0;  ///< of any other script
};
[[nodiscard]] LetterCounts count_letters(std::string_view text);

}  // namespace entente
