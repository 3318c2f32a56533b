#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "extract/document.hpp"
#include "extract/syntax/syntax.hpp"

namespace entente {

/// Which words of an article stand between quotation marks, and who says them. Sentences are read
/// in their order.
class QuotationReader {
 public:
  /// For each word the number of the quotation around it, 0 outside. A quotation ends with its
  /// block at the latest.
  const std::vector<std::uint32_t>& read_sentence(const Sentence& sentence, const Syntax& syntax);

  /// The word that the sentence read last names as the speaker ("he" in "he said"), or kNoToken.
  [[nodiscard]] std::size_t speaker() const { return speaker_; }

  /// That word's phrase says the quotations of this sentence that nobody says so far, those that
  /// follow in the same block, and those of the next blocks as long as each begins with one.
  void set_speaker(std::int32_t phrase);

  /// By a quotation's number.
  [[nodiscard]] std::vector<std::int32_t> take_speakers() { return std::move(speakers_); }

 private:
  [[nodiscard]] std::size_t find_speaker(const Sentence& sentence, const Syntax& syntax) const;

  std::vector<std::uint32_t> quotes_;
  std::vector<std::int32_t> speakers_ = {kNoPhrase};
  std::size_t speaker_ = kNoToken;
  std::uint32_t block_ = 0;
  std::uint32_t open_ = 0;
  std::uint32_t first_ = 1;  ///< the first quotation that the current sentence is a part of
  std::int32_t last_speaker_ = kNoPhrase;
};

}  // namespace entente
