#include <algorithm>
#include <array>

#include "extract/read/block_shape.hpp"
#include "extract/read/block_text.hpp"
#include "extract/read/text_bytes.hpp"
#include "extract/read/written_date.hpp"

namespace entente {
namespace {

struct Dash {
  std::size_t begin;
  std::size_t end;
};

/// The first dash that may end a dateline: a long one, or a hyphen between blanks.
std::optional<Dash> find_dash(std::string_view head) {
  constexpr std::array<std::string_view, 7> kDashes = {"—", "–", "―", " -- ", " - ", "-- ", ".- "};
  std::optional<Dash> first;
  for (const auto dash : kDashes) {
    const auto at = head.find(dash);
    if (at != head.npos && (!first || at < first->begin)) first = Dash{at, at + dash.size()};
  }
  return first;
}

/// Words before a dash that say what kind of article this is, not where it was written.
bool is_article_label(std::string_view word) {
  constexpr std::array<std::string_view, 12> kLabels = {
      "exclusive", "analysis", "opinion",   "update",    "breaking", "watch",
      "video",     "poll",     "editorial", "interview", "live",     "review"};
  return std::ranges::find(kLabels, to_lower(word)) != kLabels.end();
}

/// Takes brackets off the end: "(Wire)"; true when there were any.
bool drop_brackets(std::string_view& text) {
  text = trim(text);
  if (!text.ends_with(')')) return false;
  const auto open = text.rfind('(');
  if (open == text.npos) return false;
  text = trim(text.substr(0, open));
  return true;
}

/// Takes a date off the end: ", June 19 2024", "/ 27 January"; true when there was one.
bool drop_date(std::string_view& text) {
  const auto date = find_written_date(text);
  if (!date || date->end + 1 < text.size()) return false;
  text = trim(text.substr(0, date->begin));
  while (!text.empty() && (text.back() == ',' || text.back() == '/')) text.remove_suffix(1);
  return true;
}

}  // namespace

std::optional<std::size_t> find_wire_dateline(std::string_view block, bool is_first) {
  constexpr std::size_t kLongest = 90;
  const auto dash = find_dash(block.substr(0, kLongest));
  if (!dash || dash->begin == 0) return {};
  auto end = dash->end;
  while (end < block.size() && is_blank(block[end])) ++end;
  if (end == block.size()) return {};
  // The sentence begins behind the dash: a capital, a digit, a quote.
  if (is_lower(block[end]) || block[end] == ',' || block[end] == ')') return {};

  auto place = block.substr(0, dash->begin);
  const bool has_agency = drop_brackets(place);
  const bool has_date = drop_date(place);
  const auto words = split_words(place);
  if (words.empty() || words.size() > 8 || is_article_label(bare_word(words[0]))) return {};
  std::size_t shouted = 0;
  std::size_t small = 0;
  for (const auto word : words) {
    const auto bare = bare_word(word);
    const auto letters = count_letters(bare);
    const bool is_joint = bare == "and" || bare == "de" || bare == "of" || bare == "the";
    small += !is_capitalized(bare) && !is_joint ? 1U : 0U;
    shouted += letters.capital >= 3 && letters.capital == letters.latin ? 1U : 0U;
  }
  // "afrol News, 27 January - ": a paper may write itself small.
  if (small > (has_date ? 1U : 0U) || small == words.size()) return {};
  if (has_date || has_agency) return end;
  const bool is_shouted = count_letters(bare_word(words[0])).capital >= 3 && shouted > 0;
  if (is_shouted && shouted + 3 >= words.size()) return end;
  return is_first && words.size() <= 3 ? std::optional(end) : std::nullopt;
}

}  // namespace entente
