#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/language/tokenise.hpp"
#include "extract/learned/hashed_weights.hpp"
#include "extract/learned/model_file.hpp"

namespace entente {

/// What the splitter's features see of the words of one block.
class SplitterView {
 public:
  SplitterView(std::string_view text, std::span<const Word> words);

  [[nodiscard]] std::size_t size() const { return marks_.size(); }
  /// Features of a sentence end behind word `at` of a sentence that began at word `first`.
  void features(std::size_t first, std::size_t at, Features& out) const;
  /// Does a line go on behind word `at` in the same sentence, whatever else speaks for an end:
  /// behind a quotation mark, apostrophe or bracket that closes right behind a word ('had "openly
  /// deceived" Chad', "the Lake Institute (LI) Chief"), a title that is cut short ("Rep. Ada
  /// Abba"), or an initial ("Ada B. Abba")?
  [[nodiscard]] bool is_inside(std::size_t at) const;

 private:
  struct Mark {
    std::uint64_t form = 0;    ///< hash of the lower-case form
    std::uint64_t shape = 0;   ///< letters' case, digits, or the mark itself
    std::uint64_t space = 0;   ///< behind it: 0 none, 1 blank, 2 a line's end, 3 more
    std::uint64_t quotes = 0;  ///< double quotes up to here, odd or even, and open brackets
    bool is_short = false;     ///< cut short: "Gov.", the "V." of "Vladimir V. Putin"
  };
  [[nodiscard]] const Mark& mark(std::size_t at, std::ptrdiff_t offset) const;

  std::vector<Mark> marks_;
  Mark outside_;
  bool has_full_stop_ = false;
};

/// Finds where sentences end, as learned from the treebanks.
class SentenceSplitter {
 public:
  explicit SentenceSplitter(const ModelFile& file);

  /// The number of words of each sentence, in order; they add up to `words.size()`.
  [[nodiscard]] std::vector<std::size_t> split(std::string_view text,
                                               std::span<const Word> words) const;

 private:
  HashedWeights ends_;
};

}  // namespace entente
