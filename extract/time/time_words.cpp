#include "extract/time/time_words.hpp"

#include <algorithm>
#include <utility>

namespace entente {

TimeWords::TimeWords(std::vector<PlainWord> words, const std::vector<const Token*>& tokens,
                     const TimeTables& tables)
    : words_(std::move(words)), numbers_(tables.numbers) {
  tokens_.reserve(words_.size());
  entries_.reserve(words_.size());
  std::size_t t = 0;
  for (const PlainWord& word : words_) {
    while (t < tokens.size() && tokens[t]->span.end <= word.span.begin) ++t;
    const bool is_analysed = t < tokens.size() && tokens[t]->span.begin < word.span.end;
    tokens_.push_back(is_analysed ? tokens[t] : nullptr);
    entries_.push_back(tables.words.find(word.lower));
  }
}

bool TimeWords::is_any(std::size_t at, std::initializer_list<std::string_view> words) const {
  return at < words_.size() && std::ranges::find(words, words_[at].lower) != words.end();
}

std::optional<TimeWords::Found> TimeWords::find(std::size_t at, TimeClass kind) const {
  if (at >= entries_.size() || entries_[at] == nullptr) return {};
  for (const TimeEntry& entry : *entries_[at]) {
    if (entry.kind != kind) continue;
    bool is_whole = true;
    for (std::size_t i = 0; i < entry.rest.size() && is_whole; ++i) {
      is_whole = is(at + 1 + i, entry.rest[i]);
    }
    if (is_whole) return Found{&entry, at + 1 + entry.rest.size()};
  }
  return {};
}

}  // namespace entente
