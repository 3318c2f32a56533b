#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace entente {

/// The next word of `line`; the line loses it and the blank behind it.
std::string_view take_word(std::string_view& line);

/// The line of WordNet's sorted index file whose first word is `lemma` (blanks written '_'). Lines
/// that begin with a blank are the licence at the top. O(log size).
[[nodiscard]] std::optional<std::string_view> find_index_line(std::string_view index,
                                                              std::string_view lemma);

/// The synsets of an index line as bytes into the data file (wndb(5WN)), the most frequent sense
/// first.
[[nodiscard]] std::vector<std::uint32_t> senses_of(std::string_view index_line);

struct Synset {
  int file = 0;                          ///< lexicographer file
  std::vector<std::uint32_t> hypernyms;  ///< of instances too
};

/// The synset at a byte of a data file; an empty one beyond its end.
[[nodiscard]] Synset synset_at(std::string_view data, std::uint32_t offset);

}  // namespace entente
