#include "graph/sources/same_article.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

using namespace entente;

namespace same_article_test {

/// Words "a0 a1 …", each of which no other letter has.
std::string words(const char* letter, int count, int first = 0) {
  std::string text;
  for (int i = first; i < first + count; ++i) text += fmt::format("{}{} ", letter, i);
  return text;
}

TEST_CASE("two texts are plainly two from fifty words on, both of them") {
  struct Row {
    int one, other;
    bool want;
  };
  for (const Row& row : {Row{49, 49, false},
                         {49, 50, false},
                         {50, 49, false},
                         {50, 50, true},
                         {50, 500, true},
                         {3, 500, false}}) {
    CAPTURE(row.one);
    CAPTURE(row.other);
    CHECK(are_plainly_two(words("a", row.one), words("b", row.other)) == row.want);
  }
}

TEST_CASE("what shares a tenth of the shorter text's shingles is not plainly another") {
  // A shingle is four words: 53 words have 50, of which 8 words in common give 5, and 7 words 4.
  const std::string whole = words("a", 53);
  CHECK_FALSE(are_plainly_two(whole, words("a", 8) + words("b", 45)));
  CHECK(are_plainly_two(whole, words("a", 7) + words("b", 46)));
  CHECK(are_plainly_two(whole, words("b", 46) + words("a", 7)));
  // However long the other one is.
  CHECK_FALSE(are_plainly_two(whole, words("b", 500) + words("a", 8)));
}

TEST_CASE("likely versions share half of the shorter text's shingles, and four at least") {
  const std::string whole = words("a", 23);  // 20 shingles
  CHECK(are_likely_versions(whole, words("a", 13) + words("b", 10)));
  CHECK_FALSE(are_likely_versions(whole, words("a", 12) + words("b", 11)));
  CHECK(are_likely_versions(whole, words("b", 200) + words("a", 13)));
  CHECK(are_likely_versions(words("a", 7), words("a", 7) + words("b", 100)));
  CHECK_FALSE(are_likely_versions(words("a", 6), words("a", 6) + words("b", 100)));
  // Unless they are the same.
  CHECK(are_likely_versions("Rain.", "Rain."));
  CHECK_FALSE(are_likely_versions("Rain.", "Rain!"));
}

}  // namespace same_article_test
