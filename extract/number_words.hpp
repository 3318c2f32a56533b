#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/plain_words.hpp"

namespace entente {

/// A number in digits or words. `is_vague`: "several", "dozens"; then its value is only the least
/// it can mean, or 0.
struct ReadNumber {
  double value = 0;
  bool is_vague = false;
  bool is_digits = false;
  std::size_t end = 0;  ///< the word behind it
};

/// Reads numbers by extract/data/number_words.tsv. Immutable; threads may share it.
class NumberWords {
 public:
  /// Throws Error (input) with file:line on a malformed row.
  [[nodiscard]] static NumberWords load(const std::string& folder);

  /// The number that begins at `at`: "11,000", "twenty-four", "3.5 billion", "a hundred", "half a
  /// dozen", "two and a half", "two-thirds", "several". An article alone ("a year") counts as one
  /// where `takes_article`.
  [[nodiscard]] std::optional<ReadNumber> read(const std::vector<PlainWord>& words, std::size_t at,
                                               bool takes_article = false) const;

  /// "third", "twenty-first", "21st".
  [[nodiscard]] std::optional<ReadNumber> read_ordinal(const std::vector<PlainWord>& words,
                                                       std::size_t at) const;

 private:
  enum class Kind { kDigit, kTen, kScale, kGroup, kOrdinal, kFraction, kVague };
  struct Entry {
    Kind kind;
    double value;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  [[nodiscard]] const Entry* find(const std::vector<PlainWord>& words, std::size_t at,
                                  Kind kind) const;
  [[nodiscard]] std::optional<ReadNumber> read_small(const std::vector<PlainWord>& words,
                                                     std::size_t at) const;
  void read_scales(const std::vector<PlainWord>& words, ReadNumber& number) const;
  void read_fraction(const std::vector<PlainWord>& words, ReadNumber& number) const;

  std::unordered_map<std::string, std::vector<Entry>, Hash, std::equal_to<>> words_;
};

}  // namespace entente
