#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Puts words into the order in which a WordIndex numbers them.
void sort_by_hash(std::vector<std::string>& words);

/// The bytes of an index over distinct words in the order of sort_by_hash(), written so that a
/// WordIndex reads them in place.
[[nodiscard]] std::vector<std::byte> build_word_index(const std::vector<std::string>& words);

/// The numbers of words by 48 bits of their hashes: 4 bytes a word, since the words themselves are
/// not kept. About one in a hundred million unknown words is taken for a known one. Read in place
/// (from a mapped file); owns nothing. Throws Error (input) when the bytes are not a whole index.
class WordIndex {
 public:
  WordIndex() = default;
  explicit WordIndex(std::span<const std::byte> bytes);
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(hashes_.size()); }
  /// The number of `word`, or -1.
  [[nodiscard]] std::int32_t find(std::string_view word) const;

 private:
  std::span<const std::uint32_t> starts_;  ///< of each bucket, and the end of the last
  std::span<const std::uint32_t> hashes_;
};

}  // namespace entente
