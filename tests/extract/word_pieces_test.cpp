#include "extract/language/word_pieces.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace word_pieces_test {

const ModelFile& file() {
  static const ModelFile loaded(ENTENTE_SOURCE_DIR "/extract/data/encoder.model");
  return loaded;
}

std::vector<std::string> pieces_of(std::string_view word) {
  static const WordPieces pieces(file());
  static const std::vector<std::string> names = file().get_lines("pieces");
  std::vector<std::uint32_t> numbers;
  pieces.cut(word, numbers);
  std::vector<std::string> out;
  for (const std::uint32_t number : numbers) out.push_back(names.at(number));
  return out;
}

TEST_CASE("words are cut into the longest pieces that are known") {
  using Pieces = std::vector<std::string>;
  CHECK(pieces_of("minister") == Pieces{"minister"});
  CHECK(pieces_of("Minister") == Pieces{"minister"});
  CHECK(pieces_of("Erdoğan") == pieces_of("erdogan"));
  CHECK(pieces_of("pre\u00adsident") == Pieces{"president"});
  CHECK(pieces_of("10:30") == Pieces{"10", ":", "30"});
  CHECK(pieces_of("ships.") == Pieces{"ships", "."});
  CHECK(pieces_of("\U0001F6A2") == Pieces{"[UNK]"});
  CHECK(pieces_of("") == Pieces{"[UNK]"});
  const auto long_word = pieces_of("antidisestablishmentarians");
  REQUIRE(long_word.size() > 2);
  for (std::size_t i = 1; i < long_word.size(); ++i) CHECK(long_word[i].starts_with("##"));
}

TEST_CASE("no word has more pieces than are seen of it") {
  CHECK(pieces_of(std::string(1000000, 'x')).size() <= WordPieces::kLongestWord);
  CHECK(pieces_of(std::string(1000000, '-')).size() == WordPieces::kLongestWord);
  CHECK(pieces_of("\xFF\xC3").size() <= WordPieces::kLongestWord);
}

TEST_CASE("the shape tells how a word is written") {
  const WordPieces pieces(file());
  struct Row {
    const char* word;
    WordShape want;
  };
  constexpr Row kRows[] = {
      {"port", WordShape::kLower},    {"Port", WordShape::kTitle},  {"A", WordShape::kTitle},
      {"NATO", WordShape::kCapitals}, {"McKay", WordShape::kMixed}, {"iPort", WordShape::kMixed},
      {"1987", WordShape::kDigits},   {"--", WordShape::kMarks},    {"Žitomir", WordShape::kTitle},
      {"ОСЛО", WordShape::kCapitals}, {"2nd", WordShape::kLower},   {"G7", WordShape::kTitle},
  };
  for (const auto& [word, want] : kRows) {
    CAPTURE(word);
    CHECK(static_cast<int>(pieces.shape(word)) == static_cast<int>(want));
  }
}

}  // namespace word_pieces_test
