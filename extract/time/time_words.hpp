#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/document.hpp"
#include "extract/number_words.hpp"
#include "extract/plain_words.hpp"
#include "extract/time/time_table.hpp"

namespace entente {

/// The tables that time expressions are read by.
struct TimeTables {
  const TimeTable& words;
  const NumberWords& numbers;
};

/// The words of a block as the rules see them: each with its rows of the table and, where the
/// block was analysed, its token. All positions may lie behind the end, where there is nothing.
class TimeWords {
 public:
  /// `tokens`: those of the block in text order; may be empty. They must outlive this.
  TimeWords(std::vector<PlainWord> words, const std::vector<const Token*>& tokens,
            const TimeTables& tables);

  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const PlainWord& operator[](std::size_t at) const { return words_[at]; }
  [[nodiscard]] const Token* token(std::size_t at) const {
    return at < tokens_.size() ? tokens_[at] : nullptr;
  }

  [[nodiscard]] bool is(std::size_t at, std::string_view word) const {
    return at < words_.size() && words_[at].lower == word;
  }
  [[nodiscard]] bool is_any(std::size_t at, std::initializer_list<std::string_view> words) const;
  [[nodiscard]] bool is_capital(std::size_t at) const {
    return at < words_.size() && words_[at].is_capital;
  }
  /// Is this word joined to the one before it?
  [[nodiscard]] bool is_joined(std::size_t at) const {
    return at > 0 && at < words_.size() && !words_[at].is_spaced;
  }

  /// A word or phrase of a class at `at`, the longest.
  struct Found {
    const TimeEntry* entry;
    std::size_t end;
  };
  [[nodiscard]] std::optional<Found> find(std::size_t at, TimeClass kind) const;

  [[nodiscard]] std::optional<ReadNumber> number(std::size_t at, bool takes_article = false) const {
    return numbers_.read(words_, at, takes_article);
  }
  [[nodiscard]] std::optional<ReadNumber> ordinal(std::size_t at) const {
    return numbers_.read_ordinal(words_, at);
  }
  /// The position behind a word, if it stands there.
  [[nodiscard]] std::size_t skip(std::size_t at, std::string_view word) const {
    return is(at, word) ? at + 1 : at;
  }

 private:
  std::vector<PlainWord> words_;
  std::vector<const Token*> tokens_;
  std::vector<const std::vector<TimeEntry>*> entries_;
  const NumberWords& numbers_;
};

}  // namespace entente
