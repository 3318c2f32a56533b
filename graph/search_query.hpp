#pragma once

#include <string>
#include <string_view>

namespace entente {

/// What a user types, as a query of FTS5: words that must all be there, "phrases", beginnings of
/// words (artill*), AND, OR, NOT and parentheses. Everything else in a word is no syntax: "U.S."
/// and "Jong-un" are looked for as they stand. Throws Error (usage) that says what is wrong.
[[nodiscard]] std::string to_fts_query(std::string_view words);

}  // namespace entente
