#include "graph/link/sound.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace entente {
namespace {

using Rewrite = std::pair<std::string_view, std::string_view>;

/// The longest that fits is taken; letters without a row stay.
constexpr std::array<Rewrite, 45> kRewrites = {{
    {"tsch", "ch"}, {"shch", "sh"}, {"sch", "sh"}, {"tch", "ch"}, {"dzh", "j"}, {"iya", "ia"},
    {"iye", "ie"},  {"iyo", "io"},  {"chr", "kr"}, {"zh", "zh"},  {"dj", "j"},  {"gh", "g"},
    {"ph", "f"},    {"th", "t"},    {"dh", "d"},   {"ck", "k"},   {"qu", "kv"}, {"ks", "ks"},
    {"oo", "u"},    {"ou", "u"},    {"ee", "i"},   {"eu", "u"},   {"eo", "o"},  {"ya", "ia"},
    {"ye", "e"},    {"yo", "io"},   {"yu", "iu"},  {"ij", "i"},   {"ay", "ai"}, {"ey", "ai"},
    {"ei", "ai"},   {"ch", "ch"},   {"ce", "se"},  {"ci", "si"},  {"cy", "si"}, {"tz", "ts"},
    {"sz", "sh"},   {"x", "ks"},    {"q", "k"},    {"w", "v"},    {"c", "k"},   {"y", "i"},
    {"oe", "o"},    {"ue", "u"},    {"ae", "a"},
}};

/// The rows that begin with each letter.
struct RewriteIndex {
  std::array<std::array<std::uint8_t, 8>, 26> rows{};
  std::array<std::uint8_t, 26> counts{};

  constexpr RewriteIndex() {
    for (std::size_t i = 0; i < kRewrites.size(); ++i) {
      const auto letter = static_cast<std::size_t>(kRewrites[i].first[0] - 'a');
      rows[letter][counts[letter]++] = static_cast<std::uint8_t>(i);
    }
  }
};
constexpr RewriteIndex kIndex;

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool is_plain(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// "zelenskyy", "dmitriy", "anatolii": one sound at the end of a word.
std::string with_one_ending(std::string_view word) {
  constexpr std::array<std::string_view, 6> kEndings = {"iyy", "iy", "yy", "ii", "ij", "yi"};
  for (const std::string_view ending : kEndings) {
    if (word.size() > ending.size() + 1 && word.ends_with(ending)) {
      return std::string(word.substr(0, word.size() - ending.size())) + "i";
    }
  }
  if (word.size() > 4 && word.ends_with("off")) {
    return std::string(word.substr(0, word.size() - 2)) + "v";
  }
  if (word.size() > 3 && word.ends_with("ah")) return std::string(word.substr(0, word.size() - 1));
  return std::string(word);
}

/// The vowels before, between and behind the consonants.
std::vector<std::string> vowel_groups(std::string_view sound) {
  std::vector<std::string> groups(1);
  for (const char c : sound) {
    if (is_vowel(c)) {
      groups.back() += c;
    } else {
      groups.emplace_back();
    }
  }
  return groups;
}

bool are_like_vowels(const std::string& a, const std::string& b) {
  constexpr std::array<Rewrite, 10> kLike = {{{"a", "e"},
                                              {"e", "i"},
                                              {"o", "u"},
                                              {"ai", "e"},
                                              {"ai", "i"},
                                              {"a", "ai"},
                                              {"ia", "a"},
                                              {"ie", "e"},
                                              {"iu", "u"},
                                              {"io", "o"}}};
  if (a == b) return true;
  return std::ranges::any_of(kLike, [&](const Rewrite& pair) {
    return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
  });
}

}  // namespace

std::string sound_of(std::string_view word) {
  if (!is_plain(word)) return std::string(word);
  const std::string ended = with_one_ending(word);
  const std::string_view rest = ended;
  std::string sound;
  for (std::size_t at = 0; at < rest.size();) {
    std::string_view from;
    std::string_view to = rest.substr(at, 1);
    const auto letter = static_cast<std::size_t>(rest[at] - 'a');
    for (std::size_t i = 0; i < kIndex.counts[letter]; ++i) {
      const Rewrite& row = kRewrites[kIndex.rows[letter][i]];
      if (row.first.size() > from.size() && rest.substr(at).starts_with(row.first)) {
        from = row.first;
        to = row.second;
      }
    }
    for (const char c : to) {
      if (sound.empty() || sound.back() != c) sound += c;
    }
    at += std::max<std::size_t>(from.size(), 1);
  }
  return sound;
}

std::string bones_of(std::string_view sound) {
  std::string bones;
  for (std::size_t i = 0; i < sound.size(); ++i) {
    char c = sound[i];
    if (is_vowel(c)) continue;
    if (c == 'g') c = 'k';
    const bool is_breath =
        c == 'h' && i > 0 && std::string_view("kz").find(sound[i - 1]) != std::string_view::npos;
    if (!is_breath) bones += c;
  }
  return bones.empty() ? std::string(sound) : bones;
}

bool have_like_vowels(std::string_view a, std::string_view b) {
  const auto trimmed = [](std::string_view sound) {
    std::string kept;
    for (std::size_t i = 0; i < sound.size(); ++i) {
      const bool is_breath =
          sound[i] == 'h' && i > 0 && (sound[i - 1] == 'k' || sound[i - 1] == 'z');
      if (!is_breath) kept += sound[i];
    }
    return kept;
  };
  const std::vector<std::string> in_a = vowel_groups(trimmed(a));
  const std::vector<std::string> in_b = vowel_groups(trimmed(b));
  if (in_a.size() != in_b.size()) return false;
  int differences = 0;
  for (std::size_t i = 0; i < in_a.size(); ++i) {
    if (in_a[i] == in_b[i]) continue;
    const bool is_last = i + 1 == in_a.size();
    if (is_last) return false;
    const bool is_first = i == 0;
    const bool may_be_left_out =
        !is_first && (in_a[i].empty() || in_b[i].empty()) && in_a[i].size() + in_b[i].size() == 1;
    if (!may_be_left_out && !are_like_vowels(in_a[i], in_b[i])) return false;
    ++differences;
  }
  return differences <= 2;
}

}  // namespace entente
