#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "extract/learned/string_table.hpp"
#include "extract/learned/word_index.hpp"

namespace entente {

/// How many hashed features a word has: its prefixes and suffixes of up to four letters, its
/// shape, and itself (always the last one).
inline constexpr std::size_t kAffixes = 10;
/// Rows of the table that the hashed features index; row 0 stands for "hidden".
inline constexpr std::uint32_t kAffixRows = 32768;

/// What the network sees of one word. Rows of the tables; row 0 stands for "unknown".
struct WordFeatures {
  std::uint32_t vector = 0;  ///< in the pretrained vectors
  std::uint32_t word = 0;    ///< in the learned words
  std::array<std::uint32_t, kAffixes> affixes = {};

  bool operator==(const WordFeatures&) const = default;
};

/// The key of a form among the learned words: normal, lower case, digits as "0".
[[nodiscard]] std::string word_key(std::string_view form);

/// Shared by training and inference, so that they cannot differ. `vectors` numbers lower-case
/// forms, `words` word keys; number i is row i + 1 of its matrix.
[[nodiscard]] WordFeatures word_features(std::string_view form, const WordIndex& vectors,
                                         const StringTable& words);

}  // namespace entente
