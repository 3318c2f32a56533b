#include "extract/read/block_text.hpp"

#include "extract/language/normal_form.hpp"
#include "extract/read/utf8.hpp"

namespace entente {
namespace {

bool is_closer(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x2019 || c == 0x201D || c == 0xBB;
}

/// The ASCII that stands for a typographic sign, or nothing.
std::string_view plain_sign(char32_t c) {
  if (c >= 0x2018 && c <= 0x201B) return "'";
  if (c == 0xB4 || c == 0x2032) return "'";
  if ((c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB) return "\"";
  if (c >= 0x2010 && c <= 0x2015) return "-";
  if (c == 0x2026) return "...";
  if (c == 0xA9) return "copyright ";
  return {};
}

/// The code point that ends at `end`.
CodePoint code_point_before(std::string_view text, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && end - begin < 4 && (text[begin] & 0xC0) == 0x80) --begin;
  return code_point_at(text, begin);
}

bool is_word_point(char32_t c) { return is_letter(c) || is_digit(c); }

}  // namespace

std::string plain_text(std::string_view text) {
  std::string plain;
  std::size_t last_word = 0;  // end of the last letter or digit
  for (std::size_t at = 0; at < text.size();) {
    const auto point = code_point_at(text, at);
    at += point.size;
    if (is_space(point.value)) {
      if (!plain.empty() && plain.back() != ' ') plain += ' ';
      continue;
    }
    const auto sign = plain_sign(point.value);
    const bool is_word = is_word_point(point.value) || point.value == 0xA9;
    if (plain.empty() && !is_word) continue;
    if (!sign.empty()) {
      plain += sign;
    } else {
      append_code_point(plain, to_lower(point.value));
    }
    if (is_word) last_word = plain.size();
  }
  plain.resize(last_word);
  while (plain.ends_with(' ')) plain.pop_back();
  return plain;
}

Span trim_span(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const auto point = code_point_at(text, span.begin);
    if (!is_space(point.value)) break;
    span.begin += static_cast<std::uint32_t>(point.size);
  }
  while (span.begin < span.end) {
    const auto point = code_point_before(text, span.end);
    if (!is_space(point.value)) break;
    span.end -= static_cast<std::uint32_t>(point.size);
  }
  return span;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = code_point_at(text, at);
    if (is_space(point.value)) {
      if (begin < at) words.push_back(text.substr(begin, at - begin));
      begin = at + point.size;
    }
    at += point.size;
  }
  if (begin < text.size()) words.push_back(text.substr(begin));
  return words;
}

std::string_view bare_word(std::string_view word) {
  while (!word.empty()) {
    const auto point = code_point_at(word, 0);
    if (is_word_point(point.value)) break;
    word.remove_prefix(point.size);
  }
  while (!word.empty()) {
    const auto point = code_point_before(word, word.size());
    if (is_word_point(point.value)) break;
    word.remove_suffix(point.size);
  }
  return word;
}

bool is_capitalized(std::string_view word) {
  word = bare_word(word);
  if (word.empty()) return false;
  const auto c = code_point_at(word, 0).value;
  return is_letter(c) && to_lower(c) != c;
}

bool ends_sentence(std::string_view text) {
  while (!text.empty()) {
    const auto point = code_point_before(text, text.size());
    const char32_t c = point.value;
    if (c == '.' || c == '!' || c == '?' || c == 0x2026) return true;
    if (!is_closer(c) && !is_space(c)) return false;
    text.remove_suffix(point.size);
  }
  return false;
}

LetterCounts count_letters(std::string_view text) {
  LetterCounts counts;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = code_point_at(text, at);
    const char32_t c = point.value;
    if (is_letter(c)) {
      const bool is_latin = c < 0x370 || (c >= 0x1E00 && c <= 0x1EFF);
      (is_latin ? counts.latin : counts.foreign) += 1;
      counts.capital += to_lower(c) != c ? 1U : 0U;
    }
    at += point.size;
  }
  return counts;
}

}  // namespace entente
