#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

/// Decodes the code point at `text[at]` and moves `at` behind it. A byte that is not UTF-8 is
/// returned as itself, one byte on, so that any text can be walked.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& at);
void append_code_point(std::string& text, char32_t code);

/// Simple case mapping of Latin, Greek and Cyrillic letters; everything else maps to itself.
[[nodiscard]] char32_t to_lower(char32_t code);
[[nodiscard]] char32_t to_upper(char32_t code);
[[nodiscard]] bool is_letter(char32_t code);
[[nodiscard]] bool is_digit(char32_t code);
/// Unicode's white space, the no-break kinds included.
[[nodiscard]] bool is_space(char32_t code);
/// Zero-width marks, soft hyphens and the like: part of the word they stand in.
[[nodiscard]] bool is_invisible(char32_t code);

[[nodiscard]] std::string lower_case(std::string_view text);
[[nodiscard]] std::string upper_case(std::string_view text);

/// The Penn Treebank's ``, '' and -LRB- as the characters they stand for; other forms as they are.
[[nodiscard]] std::string_view without_penn_forms(std::string_view form);

/// A form as lemmas are made of it: curly and angle quotes become straight ones, long dashes "-" or
/// "--", the ellipsis "...", and no Penn forms. Case is kept. The article's text itself is never
/// changed.
[[nodiscard]] std::string normal_form(std::string_view form);

/// Accents of Latin letters dropped: "Erdoğan" → "Erdogan".
[[nodiscard]] std::string without_accents(std::string_view text);

}  // namespace entente
