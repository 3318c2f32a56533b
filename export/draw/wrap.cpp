#include "export/draw/wrap.hpp"

#include "export/xml_text.hpp"

namespace entente {
namespace {

std::vector<std::string> split_words(std::string_view text, std::size_t longest) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    const bool is_first_byte = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (is_blank || (is_first_byte && count_characters(word) >= longest)) finish();
    if (!is_blank) word += c;
  }
  finish();
  return words;
}

std::vector<std::string> fill_lines(const std::vector<std::string>& words, std::size_t width) {
  std::vector<std::string> lines;
  for (const std::string& word : words) {
    const bool fits =
        !lines.empty() && count_characters(lines.back()) + 1 + count_characters(word) <= width;
    if (fits) {
      lines.back() += " " + word;
    } else {
      lines.push_back(word);
    }
  }
  return lines;
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  const std::vector<std::string> words = split_words(text, width + width / 4);
  std::vector<std::string> lines = fill_lines(words, width);
  // The narrowest width that needs no further line evens the lines out.
  for (std::size_t narrower = width; narrower-- > 1;) {
    std::vector<std::string> even = fill_lines(words, narrower);
    if (even.size() > lines.size()) break;
    lines = std::move(even);
  }
  return lines;
}

}  // namespace entente
