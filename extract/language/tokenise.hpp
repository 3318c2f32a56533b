#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/learned/hashed_weights.hpp"
#include "extract/learned/model_file.hpp"
#include "extract/learned/string_table.hpp"
#include "graph/span.hpp"

namespace entente {

/// A word of the text, before it is analysed.
struct Word {
  Span span;
  bool joins_next = false;  ///< in one multiword token with the next word

  bool operator==(const Word&) const = default;
};

/// A run of text between white space, as the tokeniser's features see it.
class Chunk {
 public:
  /// `next` is the text behind the chunk, from its next word on; may be empty.
  Chunk(std::string_view text, std::string_view next);

  /// Indexes of code points before which the chunk may be cut: where letters, digits and marks
  /// meet, between marks, and before "n't".
  [[nodiscard]] const std::vector<std::size_t>& candidates() const { return candidates_; }
  /// The byte that candidate code point begins at.
  [[nodiscard]] std::size_t byte_of(std::size_t code_point) const { return bytes_[code_point]; }
  void features(std::size_t candidate, Features& out) const;
  /// Whether the code point is a hyphen between letters or digits.
  [[nodiscard]] bool is_inner_hyphen(std::size_t code_point) const;
  /// Whether it is the full stop of a title that is cut short before a name: "Rep. Ada Abba".
  [[nodiscard]] bool is_stop_of_title(std::size_t code_point) const;
  /// Whether a cut there would part a word at an apostrophe that shortens none: "Matiang'i".
  [[nodiscard]] bool is_inside_word(std::size_t code_point) const;

 private:
  enum class Class : std::uint8_t { kNone, kLower, kUpper, kDigit, kMark };

  [[nodiscard]] bool may_cut(std::size_t at) const;
  [[nodiscard]] std::uint64_t hash_of(std::size_t first, std::size_t last) const;
  [[nodiscard]] std::uint64_t shape_of(std::size_t first, std::size_t last) const;
  [[nodiscard]] std::uint64_t code_at(std::size_t at, std::ptrdiff_t offset) const;

  std::vector<char32_t> codes_;  ///< lower case, plain quotes
  std::vector<Class> classes_;
  std::vector<std::size_t> bytes_;  ///< of each code point, and the end
  std::vector<std::size_t> candidates_;
  std::uint64_t next_class_ = 0;
  std::uint64_t address_marks_ = 0;  ///< what of "://", "www.", "@" … the chunk holds
};

/// Features of a cut inside the letters of `word` ("cannot"), which stands between `before` and the
/// text `behind`; `word` and `before` are in lower case.
void fusion_features(std::string_view word, std::string_view before, std::string_view behind,
                     Features& out);

/// Cuts text into words by the rules of UD English, as learned from the treebanks: contractions are
/// multiword tokens ("don't" = "do" + "n't"), most hyphens stand alone ("war-torn" is three words).
class Tokeniser {
 public:
  explicit Tokeniser(const ModelFile& file);

  /// The words of `text` inside `block`, in order. Linear in the size of the block.
  [[nodiscard]] std::vector<Word> tokenise(std::string_view text, Span block) const;

 private:
  [[nodiscard]] std::vector<std::size_t> find_cuts(const Chunk& chunk) const;
  void cut_chunk(std::string_view text, Span chunk, Span block, std::vector<Word>& words) const;

  HashedWeights cuts_, joins_, fusions_;
  StringTable fused_;                               ///< "cannot", "its": may be two words
  std::span<const std::uint8_t> fused_first_size_;  ///< bytes of the first word of each
};

/// White space that ends a chunk; returns the size of the white space at `at`, 0 for none.
[[nodiscard]] std::size_t space_size(std::string_view text, std::size_t at);

}  // namespace entente
