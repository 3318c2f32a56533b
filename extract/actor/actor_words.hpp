#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "graph/actors/tsv.hpp"

namespace entente {

/// The words of actor strings by their use (data/actor_words.tsv). Immutable after loading.
class ActorWords {
 public:
  enum class Use { kSkip, kHead, kGeneric, kBefore, kFormer, kTitle, kPronoun, kTime, kPeople };

  /// Throws Error (input) with file:line on a malformed row.
  [[nodiscard]] static ActorWords load(const std::string& folder);

  /// The sector of a word (or several, joined by blanks; lower case) in this use; it may be empty.
  /// Of a people it is the country. Null when the table has no such row.
  [[nodiscard]] const std::string_view* find(std::string_view word, Use use) const;
  [[nodiscard]] bool is(std::string_view word, Use use) const { return find(word, use) != nullptr; }

 private:
  explicit ActorWords(Tsv file) : file_(std::move(file)) {}

  Tsv file_;  // owns the text of keys and sectors
  std::unordered_map<std::string_view, std::string_view> rows_[9];
};

}  // namespace entente
