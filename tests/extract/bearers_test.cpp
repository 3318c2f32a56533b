#include "extract/mention/bearers.hpp"

#include <doctest/doctest.h>

#include "extract/lexicon.hpp"
#include "extract/syntax/syntax.hpp"
#include "tests/extract/tree_builder.hpp"

namespace entente {
namespace bearers_test {

TEST_CASE("a part of a name finds whoever bears it, of several the one named first") {
  Bearers bearers;
  bearers.note(1, "Ada Berg", Sex::kFemale);
  bearers.note(4, "Tom Berg", Sex::kMale);
  bearers.note(7, "Lund", Sex::kUnknown);  // no full name
  CHECK(bearers.find("Berg", 9, Sex::kUnknown) == 1);
  CHECK(bearers.find("Berg", 9, Sex::kMale) == 4);
  bearers.note(6, "Ada Berg", Sex::kFemale);
  CHECK(bearers.find("Berg", 9, Sex::kUnknown) == 6);
  CHECK(bearers.find("Berg", 5, Sex::kUnknown) == 1);
  CHECK(bearers.find("Tom", 2, Sex::kUnknown) == 4);  // named later
  CHECK(bearers.find("Lund", 9, Sex::kUnknown) == std::nullopt);
  CHECK(bearers.with_last_name("Berg") == std::vector<std::uint32_t>{1, 4, 6});
  CHECK(bearers.with_last_name("Ada").empty());
}

TEST_CASE("Mr Berg is not Ada Berg") {
  Bearers bearers;
  bearers.note(1, "Tom Berg", Sex::kMale);
  bearers.note(4, "Ada Berg", Sex::kFemale);
  CHECK(bearers.find("Berg", 9, Sex::kMale) == 1);
  Bearers alone;
  alone.note(4, "Ada Berg", Sex::kFemale);
  CHECK(alone.find("Berg", 9, Sex::kMale) == std::nullopt);
}

TEST_CASE("a given name or last name of two words is a part too") {
  Bearers bearers;
  bearers.note(1, "Te Maire Lund", Sex::kUnknown);
  CHECK(bearers.find("Te Maire", 5, Sex::kUnknown) == 1);
  CHECK(bearers.find("Maire Lund", 5, Sex::kUnknown) == 1);
  bearers.note(2, "Maire Lund Berg", Sex::kUnknown);
  CHECK(bearers.find("Maire Lund", 5, Sex::kUnknown) == 1);  // a last name before a first one
  CHECK(bearers.find("Lund Berg", 5, Sex::kUnknown) == 2);
}

TEST_CASE("a title tells somebody's sex, else the given name does") {
  const Lexicon lexicon = Lexicon::load(ENTENTE_SOURCE_DIR "/extract/data");
  const auto built = build_tree(
      "Mr Mr PROPN NNP 2 nmod:desc\nBerg Berg PROPN NNP 3 nsubj\nmet meet VERB VBD 0 root\n"
      "Maria Maria PROPN NNP 3 obj\nLund Lund PROPN NNP 4 flat");
  const Syntax syntax(built.sentence(), built.article.text);
  const auto sex = [&](std::uint32_t first, std::uint32_t last) {
    return sex_of_name(lexicon, syntax, {0, first, last, first});
  };
  CHECK(sex(1, 2) == Sex::kMale);
  CHECK(sex(3, 5) == Sex::kFemale);
  CHECK(sex(4, 5) == Sex::kUnknown);
}

}  // namespace bearers_test
}  // namespace entente
