#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/learned/model_file.hpp"
#include "extract/learned/string_table.hpp"

namespace entente {

/// How a word is written, for the encoder, whose pieces are all in lower case.
enum class WordShape : std::uint8_t { kNone, kLower, kTitle, kCapitals, kMixed, kMarks, kDigits };
inline constexpr std::size_t kWordShapes = 8;

/// Cuts words into the pieces that the encoder knows (WordPiece, Wu et al. 2016): the longest known
/// piece first. Which letters fold to which and which stand alone are the model file's own tables,
/// written by train/encoder/pieces.py, so that learning and running cannot differ.
class WordPieces {
 public:
  explicit WordPieces(const ModelFile& file);

  /// Appends the numbers of the pieces of `word`: at least one, at most kLongestWord.
  void cut(std::string_view word, std::vector<std::uint32_t>& pieces) const;
  [[nodiscard]] WordShape shape(std::string_view word) const;

  [[nodiscard]] std::uint32_t unknown() const { return unknown_; }
  [[nodiscard]] std::uint32_t first() const { return first_; }  ///< stands before a window
  [[nodiscard]] std::uint32_t end() const { return end_; }      ///< stands behind each sentence

  static constexpr std::size_t kLongestWord = 8;

 private:
  [[nodiscard]] std::string fold(std::string_view word) const;
  [[nodiscard]] bool is_lone(char32_t code) const;
  void cut_run(std::string_view run, std::vector<std::uint32_t>& pieces) const;

  std::vector<std::byte> table_;
  StringTable pieces_;
  std::unordered_map<char32_t, std::string> folding_;
  std::span<const std::uint32_t> lone_, capitals_;  ///< first and last code point, again and again
  std::uint32_t unknown_ = 0, first_ = 0, end_ = 0;
};

}  // namespace entente
