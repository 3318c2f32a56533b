#include "extract/syntax/wording.hpp"

#include <doctest/doctest.h>

#include "tests/extract/tree_builder.hpp"

namespace entente {
namespace wording_test {

TEST_CASE("verbs are put into the third person singular") {
  const struct {
    const char* lemma;
    const char* want;
  } cases[] = {{"supply", "supplies"},
               {"be", "is"},
               {"have", "has"},
               {"do", "does"},
               {"go", "goes"},
               {"buy", "buys"},
               {"push", "pushes"},
               {"attach", "attaches"},
               {"pass", "passes"},
               {"tax", "taxes"},
               {"meet", "meets"},
               {"laugh", "laughs"},
               {"take over", "takes over"}};
  for (const auto& c : cases) {
    CAPTURE(c.lemma);
    CHECK(third_person(c.lemma) == c.want);
  }
}

TEST_CASE("a folded object keeps its compounds and drops its other modifiers") {
  const auto built = build_tree(
      "sold sell VERB VBD 0 root\n40 40 NUM CD 5 nummod\nheavy heavy ADJ JJ 5 amod\n"
      "Artillery artillery NOUN NN 5 compound\nshells shell NOUN NNS 1 obj");
  const Syntax syntax(built.sentence(), built.article.text);
  CHECK(folded_words(syntax, 4) == "artillery shells");
  CHECK(folded_lemmas(syntax, 4) == "artillery shell");
}

TEST_CASE("a folded object keeps abbreviations and leaves out numbers and hyphenated asides") {
  const auto built = build_tree(
      "made make VERB VBD 0 root\n11th 11th NOUN NN 4 compound\nNGO ngo NOUN NN 4 compound\n"
      "speech speech NOUN NN 1 obj");
  const Syntax syntax(built.sentence(), built.article.text);
  CHECK(folded_words(syntax, 3) == "NGO speech");
  CHECK(folded_lemmas(syntax, 3) == "ngo speech");
  const auto aside = build_tree(
      "tongue tongue NOUN NN 4 compound\nin in ADP IN 3 case\ncheek cheek NOUN NN 1 nmod\n"
      "take take NOUN NN 0 root");
  CHECK(folded_words(Syntax(aside.sentence(), aside.article.text), 3) == "take");
}

TEST_CASE("the core of a noun phrase leaves the owner and the article out") {
  const auto built = build_tree(
      "Ada Ada PROPN NNP 4 nmod:poss\n's 's PART POS 1 case\nnew new ADJ JJ 4 amod\n"
      "boat boat NOUN NN 0 root");
  const Syntax syntax(built.sentence(), built.article.text);
  CHECK(core_first(syntax, 3) == 2);
  CHECK(core_last(syntax, 3) == 3);
}

}  // namespace wording_test
}  // namespace entente
