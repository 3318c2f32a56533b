#include "extract/language/word_pieces.hpp"

#include <algorithm>

#include "extract/language/normal_form.hpp"

namespace entente {
namespace {

/// Code points beyond are letters without case to the tables.
constexpr char32_t kLastTold = 0xFFFF;

[[nodiscard]] bool lies_in(std::span<const std::uint32_t> ranges, char32_t code) {
  // The first bound behind `code`: the end of its range where its number is odd.
  const auto behind = std::ranges::upper_bound(ranges, static_cast<std::uint32_t>(code));
  return (behind - ranges.begin()) % 2 == 1 || (behind != ranges.begin() && *(behind - 1) == code);
}

[[nodiscard]] bool is_ascii_letter(char32_t code) {
  return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
}

}  // namespace

WordPieces::WordPieces(const ModelFile& file)
    : table_(build_string_table(file.get_lines("pieces"))),
      pieces_(table_),
      lone_(file.get_array<std::uint32_t>("lone")),
      capitals_(file.get_array<std::uint32_t>("capitals")) {
  const auto codes = file.get_array<std::uint32_t>("folding.codes");
  const auto texts = file.get_lines("folding.texts", codes.size());
  for (std::size_t i = 0; i < codes.size(); ++i) folding_.emplace(codes[i], texts[i]);
  const auto number = [&](std::string_view piece) {
    return static_cast<std::uint32_t>(std::max(0, pieces_.find(piece)));
  };
  unknown_ = number("[UNK]");
  first_ = number("[CLS]");
  end_ = number("[SEP]");
}

bool WordPieces::is_lone(char32_t code) const {
  if (is_ascii_letter(code) || is_digit(code)) return false;
  return code <= kLastTold && lies_in(lone_, code);
}

std::string WordPieces::fold(std::string_view word) const {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t code = next_code_point(word, at);
    if (code < 0x80) {
      out += static_cast<char>(to_lower(code));
    } else if (const auto found = folding_.find(code); found != folding_.end()) {
      out += found->second;
    } else {
      append_code_point(out, code);
    }
  }
  return out;
}

void WordPieces::cut(std::string_view word, std::vector<std::uint32_t>& pieces) const {
  const std::size_t before = pieces.size();
  const std::string folded = fold(word);
  const std::string_view text = folded;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size() && pieces.size() - before < kLongestWord;) {
    const std::size_t here = at;
    if (!is_lone(next_code_point(text, at))) continue;
    cut_run(text.substr(begin, here - begin), pieces);
    cut_run(text.substr(here, at - here), pieces);
    begin = at;
  }
  cut_run(text.substr(begin), pieces);
  if (pieces.size() == before) pieces.push_back(unknown_);
  pieces.resize(std::min(pieces.size(), before + kLongestWord));
}

void WordPieces::cut_run(std::string_view run, std::vector<std::uint32_t>& pieces) const {
  // No piece is longer, and a word a megabyte long must not be tried at every length.
  constexpr std::size_t kLongestPiece = 64;
  std::string key;
  const std::size_t enough = pieces.size() + kLongestWord;
  for (std::size_t at = 0; at < run.size() && pieces.size() < enough;) {
    std::size_t size = std::min(run.size() - at, kLongestPiece);
    std::int32_t found = -1;
    for (; size > 0; --size) {
      key = at > 0 ? "##" : "";
      key += run.substr(at, size);
      found = pieces_.find(key);
      if (found >= 0) break;
    }
    if (found < 0) {
      pieces.push_back(unknown_);
      return;
    }
    pieces.push_back(static_cast<std::uint32_t>(found));
    at += size;
  }
}

WordShape WordPieces::shape(std::string_view word) const {
  std::size_t letters = 0, capitals = 0, marks = 0, seen = 0;
  bool begins_with_capital = false;
  for (std::size_t at = 0; at < word.size(); ++seen) {
    const char32_t code = next_code_point(word, at);
    const bool is_capital =
        code < 0x80 ? code >= 'A' && code <= 'Z' : code <= kLastTold && lies_in(capitals_, code);
    if (seen == 0) begins_with_capital = is_capital;
    if (is_lone(code)) {
      ++marks;
    } else if (!is_digit(code)) {
      ++letters;
      capitals += is_capital ? 1 : 0;
    }
  }
  if (letters == 0) return marks == 0 ? WordShape::kDigits : WordShape::kMarks;
  if (capitals == 0) return WordShape::kLower;
  if (capitals == letters) return capitals > 1 ? WordShape::kCapitals : WordShape::kTitle;
  return capitals == 1 && begins_with_capital ? WordShape::kTitle : WordShape::kMixed;
}

}  // namespace entente
