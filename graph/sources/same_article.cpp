#include "graph/sources/same_article.hpp"

#include <algorithm>
#include <cstddef>

namespace entente {
namespace {

constexpr std::size_t kLeastWords = 50;
constexpr std::size_t kLeastInCommon = 4;

bool has_words_enough(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t at = 0; words < kLeastWords;) {
    at = text.find_first_not_of(" \t\r\n", at);
    if (at == std::string_view::npos) return false;
    ++words;
    at = text.find_first_of(" \t\r\n", at);
  }
  return true;
}

/// How many shingles two texts share, and how many the one with fewer has.
struct Overlap {
  std::size_t shared;
  std::size_t fewer;
};

Overlap overlap_of(const Shingles& a, const Shingles& b) {
  return {count_shared(a.all, b.all), std::min(a.all.size(), b.all.size())};
}

}  // namespace

bool are_plainly_two(std::string_view a, std::string_view b) {
  if (!has_words_enough(a) || !has_words_enough(b)) return false;
  const Overlap overlap = overlap_of(find_shingles(a), find_shingles(b));
  // Where a text has no shingle there is nothing that speaks for one article.
  return overlap.fewer == 0 ? a != b : 10 * overlap.shared < overlap.fewer;
}

bool are_likely_versions(std::string_view a, std::string_view b) {
  return a == b || are_likely_versions(find_shingles(a), find_shingles(b));
}

bool are_likely_versions(const Shingles& a, const Shingles& b) {
  const Overlap overlap = overlap_of(a, b);
  return overlap.shared >= kLeastInCommon && 2 * overlap.shared >= overlap.fewer;
}

}  // namespace entente
