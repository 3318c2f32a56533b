#include "extract/learned/word_index.hpp"

#include <doctest/doctest.h>

#include "graph/error.hpp"

using namespace entente;

TEST_CASE("an index numbers its words and knows no others") {
  std::vector<std::string> words;
  for (int i = 0; i < 5000; ++i) words.push_back("word" + std::to_string(i));
  sort_by_hash(words);
  const auto bytes = build_word_index(words);
  const WordIndex index(bytes);
  REQUIRE(index.size() == words.size());
  for (std::size_t i = 0; i < words.size(); ++i)
    CHECK(index.find(words[i]) == static_cast<std::int32_t>(i));
  for (int i = 0; i < 5000; ++i) CHECK(index.find("other" + std::to_string(i)) == -1);
}

TEST_CASE("an empty index finds nothing and a truncated one is refused") {
  CHECK(WordIndex().find("any") == -1);
  const auto bytes = build_word_index({"harbour"});
  CHECK(WordIndex(bytes).find("harbour") == 0);
  for (const std::size_t size : {std::size_t{0}, std::size_t{100}, bytes.size() - 4})
    CHECK_THROWS_AS(WordIndex(std::span(bytes).first(size)), Error);
}
