#include "extract/language/initials.hpp"

#include <algorithm>
#include <array>

#include "extract/text.hpp"

namespace entente {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// A first name has this many letters at least.
constexpr std::size_t kShortestName = 3;

/// Words that open sentences, and no last names.
constexpr std::array<std::string_view, 40> kOpeners = {
    "A",      "After", "Also", "An",   "And", "As",      "At",   "But",  "By",    "For",
    "From",   "He",    "Her",  "His",  "How", "However", "If",   "In",   "It",    "Its",
    "Nobody", "No",    "Not",  "Now",  "On",  "She",     "So",   "That", "The",   "Their",
    "Then",   "There", "They", "This", "To",  "We",      "What", "When", "While", "You"};

std::string_view word_behind(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && !is_blank(text[end])) ++end;
  return text.substr(at, end - at);
}

std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && !is_blank(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

}  // namespace

bool is_middle_initial(std::string_view text, Span word) {
  const auto form = slice(text, word);
  if (form.size() != 2 || !is_upper(form[0]) || form[1] != '.') return false;
  if (word.begin < 2 || text[word.begin - 1] != ' ' || word.end + 2 >= text.size() ||
      text[word.end] != ' ') {
    return false;
  }
  const auto before = word_before(text, word.begin - 1);
  const auto behind = word_behind(text, word.end + 1);
  const bool is_name_before =
      before.size() >= kShortestName && is_upper(before.front()) && is_lower(before.back());
  const bool is_name_behind = behind.size() >= 2 && is_upper(behind[0]) && is_lower(behind[1]);
  return is_name_before && is_name_behind && std::ranges::find(kOpeners, behind) == kOpeners.end();
}

}  // namespace entente
