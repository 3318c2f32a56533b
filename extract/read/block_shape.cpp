#include "extract/read/block_shape.hpp"

#include <algorithm>
#include <array>

#include "extract/read/block_text.hpp"
#include "extract/read/text_bytes.hpp"
#include "extract/read/written_date.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

bool is_address(std::string_view word) {
  const auto at = word.find('@');
  if (at == 0) return word.size() > 1;
  if (word.starts_with('#')) return word.size() > 1 && is_letter(word[1]);
  if (at != word.npos) return word.find('.', at) != word.npos;
  return word.find("://") != word.npos || word.starts_with("www.") ||
         word.starts_with("pic.twitter.com/");
}

/// Words that may stand in a line of dates beside months, days of the week and numbers.
constexpr std::array<std::string_view, 37> kDateWords = {
    "posted", "published", "updated", "modified", "last", "on",  "at",  "date", "first", "created",
    "am",     "pm",        "a",       "p",        "m",    "the", "of",  "st",   "nd",    "rd",
    "th",     "edt",       "est",     "et",       "pt",   "gmt", "utc", "kst",  "bst",   "ist",
    "cet",    "cest",      "hrs",     "h",        "t",    "z",   "noon"};
constexpr std::array<std::string_view, 22> kBylineWords = {
    "and",    "of",       "in",     "for",       "the",
    "at",     "de",       "van",    "von",       "al",
    "el",     "da",       "bin",    "bint",      "ibn",
    "with",   "reporter", "editor", "reporters", "correspondent",
    "writer", "staff"};

/// Longer words that headlines in capitals may leave small.
constexpr std::array<std::string_view, 16> kSmallTitleWords = {
    "with", "from", "over", "into",  "about",   "after",   "than",    "amid",
    "upon", "onto", "that", "under", "against", "between", "without", "before"};

/// Whether a block breaks off in the middle of a sentence: at a comma, a colon, a semicolon.
bool is_open_ended(std::string_view block) {
  const auto end = block.find_last_not_of("\"'”’)");
  return end != block.npos && (block[end] == ',' || block[end] == ':' || block[end] == ';');
}

/// Whether a sentence ends before the last word; "N. Korea" and "Dr. No" are none.
bool has_inner_stop(const std::vector<std::string_view>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto bare = bare_word(words[i]);
    if (bare.size() > 3 && is_lower(bare[bare.size() - 2]) && ends_sentence(words[i])) return true;
  }
  return false;
}

/// Whether no letter or digit stands outside "<…>".
bool has_only_tags(std::string_view block) {
  for (std::size_t at = 0; at < block.size(); ++at) {
    if (block[at] == '<') at = std::min(block.find('>', at), block.size());
    if (at < block.size() && (is_letter(block[at]) || is_digit(block[at]))) return false;
  }
  return true;
}

/// Calls with each run of ASCII letters or of digits.
template <typename OnRun>
void for_each_run(std::string_view text, OnRun on_run) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    if (is_digit(text[at])) {
      while (end < text.size() && is_digit(text[end])) ++end;
    } else {
      while (end < text.size() && is_letter(text[end])) ++end;
    }
    if (end > at) on_run(text.substr(at, end - at));
    at = std::max(end, at + 1);
  }
}

}  // namespace

bool is_address_line(std::string_view block) {
  const auto words = split_words(block);
  return !words.empty() && std::ranges::all_of(words, is_address);
}

bool is_image_name(std::string_view block) {
  const auto words = split_words(block);
  if (words.size() > 16 || is_address_line(block)) return false;
  constexpr std::array<std::string_view, 6> kEndings = {".jpg", ".jpeg", ".png",
                                                        ".gif", ".webp", ".avif"};
  const auto lower = to_lower(block);
  if (std::ranges::any_of(kEndings, [&](auto ending) { return lower.ends_with(ending); })) {
    return words.size() <= 6;
  }
  if (ends_sentence(block)) return false;
  constexpr std::size_t kLongNumber = 8;
  bool has_picture_word = false;
  bool has_number = false;
  for_each_run(lower, [&](std::string_view run) {
    has_picture_word |= run == "gettyimages" || run == "img" || run == "dsc" || run == "dscn";
    has_number |= is_digit(run.front()) && run.size() >= kLongNumber;
  });
  // A number of that length is an id where only names stand beside it.
  return has_number && (has_picture_word || std::ranges::all_of(words, [](auto word) {
                          return is_capitalized(word) || is_digit(word.front());
                        }));
}

bool is_markup(std::string_view block) {
  if (block.starts_with("{\\") || block.starts_with("\\rtf") || block == "}" || block == "{") {
    return true;
  }
  const auto words = split_words(block);
  if (std::ranges::count(block, '\\') >= 3 && words.size() <= 6) return true;  // RTF's header
  if (block.starts_with('<') && has_only_tags(block)) return true;
  if (block.ends_with('{')) return words.size() <= 6;
  // "padding-left: 80px;"
  const auto colon = block.find(':');
  return block.ends_with(';') && colon != block.npos && words.size() <= 8 &&
         std::ranges::all_of(block.substr(0, colon),
                             [](char c) { return is_lower(c) || c == '-'; });
}

bool is_foreign(std::string_view block) {
  const auto letters = count_letters(block);
  if (letters.foreign > letters.latin) return true;
  return letters.foreign * 4 > letters.latin && !ends_sentence(block);
}

bool is_byline(std::string_view block) {
  const auto words = split_words(block);
  if (words.size() < 2 || words.size() > 25 || !equals_folded(words[0], "by")) return false;
  const auto first = bare_word(words[1]);
  if (first.empty() || is_digit(first[0]) || parse_month(first) || is_weekday(first)) return false;
  bool is_name = true;  // until the first comma or bar: after it, what the writer is
  for (std::size_t i = 1; i < words.size() && is_name; ++i) {
    const auto word = bare_word(words[i]);
    if (!is_capitalized(word) && !is_in(kBylineWords, to_lower(word)) && !word.empty())
      return false;
    is_name = words[i].back() != ',' && words[i] != "|" && words[i] != "-";
    // "By Ada Lovelace, the plan …" would be a sentence; a name that ends the line is none.
    if (!is_name && ends_sentence(block) &&
        !is_capitalized(words[std::min(i + 1, words.size() - 1)]))
      return false;
  }
  return is_capitalized(first);
}

bool is_date_line(std::string_view block) {
  if (block.size() > 160 || count_letters(block).foreign > 0) return false;
  bool has_only_date_words = true;
  bool has_number = false;
  bool has_day = false;
  bool has_clock = block.find(':') != block.npos;
  for_each_run(block, [&](std::string_view run) {
    const auto word = to_lower(run);
    if (is_digit(run.front())) {
      has_number = true;
    } else if (parse_month(run) || is_weekday(run)) {
      has_day = true;
    } else {
      has_only_date_words &= is_in(kDateWords, word);
      has_clock |= word == "am" || word == "pm" || word == "m";
    }
  });
  if (!has_only_date_words) return false;
  return has_day || (has_number && (has_clock || find_date(block)));
}

bool is_heading(std::string_view block) {
  constexpr std::size_t kMostWords = 14;
  return !ends_sentence(block) && !is_open_ended(block) && split_words(block).size() <= kMostWords;
}

bool is_headline(std::string_view block) {
  constexpr std::size_t kMostWords = 25;
  constexpr std::size_t kLongestQuestion = 12;
  const auto words = split_words(block);
  if (words.size() < 3 || words.size() > kMostWords) return false;
  if (block.ends_with(':') || (is_open_ended(block) && !block.ends_with(';'))) return false;
  if (has_inner_stop(words)) return false;
  if (!ends_sentence(block)) return true;
  if (block.ends_with('?') && words.size() <= kLongestQuestion) return true;
  std::size_t capitals = 0;
  for (const auto word : words) {
    const auto bare = bare_word(word);
    if (bare.size() < 4 || is_in(kSmallTitleWords, bare)) continue;
    if (!is_capitalized(bare) && !is_digit(bare.front())) return false;
    ++capitals;
  }
  return capitals >= 3;
}

bool has_caption_words(std::string_view block) {
  constexpr std::array<std::string_view, 7> kWords = {
      ", left,", "(left)", "(right)", "(file)", " pictured", " file photo", "in this photo"};
  if (block.size() > 400) return false;
  const auto lower = to_lower(block);
  return std::ranges::any_of(kWords, [&](auto word) { return lower.find(word) != lower.npos; });
}

}  // namespace entente
