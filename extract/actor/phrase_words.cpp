#include "extract/actor/phrase_words.hpp"

#include "extract/read/text_bytes.hpp"
#include "graph/actors/form_key.hpp"

namespace entente {
namespace {

constexpr std::string_view kCurlyApostrophe = "\xe2\x80\x99";

bool is_mark(char c) { return std::string_view(",;:()[]\"!?/").find(c) != std::string_view::npos; }

/// Size of a dash or hyphen at `i`, or 0. U+2010 … U+2015 are dashes.
std::size_t dash_at(std::string_view text, std::size_t i) {
  if (text[i] == '-') return 1;
  const auto three = text.substr(i, 3);
  const bool is_dash = three.size() == 3 && three.starts_with("\xe2\x80") &&
                       static_cast<unsigned char>(three[2]) >= 0x90 &&
                       static_cast<unsigned char>(three[2]) <= 0x95;
  return is_dash ? 3 : 0;
}

/// Size of the possessive ending of a word, 0 when it has none.
std::size_t possessive_size(std::string_view word) {
  for (const std::string_view mark : {std::string_view("'"), kCurlyApostrophe}) {
    if (word.size() > mark.size() + 1 && word.ends_with('s') &&
        word.substr(0, word.size() - 1).ends_with(mark)) {
      return mark.size() + 1;
    }
    if (word.size() > mark.size() && word.ends_with(mark)) return mark.size();
  }
  return 0;
}

void add_word(std::string_view text, std::size_t begin, std::size_t end,
              std::vector<PhraseWord>& words) {
  PhraseWord word;
  const auto possessive = possessive_size(text.substr(begin, end - begin));
  word.is_possessive = possessive > 0;
  word.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - possessive)};
  const auto plain = form_spelling(slice(text, word.span));
  if (plain.empty()) return;
  word.lower = ascii_lower(plain);
  word.is_capital = plain[0] >= 'A' && plain[0] <= 'Z';
  words.push_back(std::move(word));
}

}  // namespace

std::vector<PhraseWord> split_phrase(std::string_view text) {
  std::vector<PhraseWord> words;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    if (end > begin) add_word(text, begin, end, words);
  };
  for (std::size_t i = 0; i < text.size();) {
    const auto dash = dash_at(text, i);
    if (dash == 0 && !is_blank(text[i]) && !is_mark(text[i])) {
      ++i;
      continue;
    }
    close(i);
    if (!words.empty() && is_mark(text[i])) words.back().ends_part = true;
    if (!words.empty() && dash > 0) words.back().is_joined = true;
    i += dash > 0 ? dash : 1;
    begin = i;
  }
  close(text.size());
  return words;
}

}  // namespace entente
