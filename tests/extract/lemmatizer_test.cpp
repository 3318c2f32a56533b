#include "extract/language/lemmatizer.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("an inflection leads to a known lemma whatever rule was guessed") {
  const ModelFile file(ENTENTE_SOURCE_DIR "/extract/data/words.model");
  const Lemmatizer lemmatizer(file);
  const struct {
    const char *form, *xpos, *guess, *want;
  } cases[] = {
      {"shipped", "VBD", "l2|", "ship"},        {"supplied", "VBN", "l1|", "supply"},
      {"lent", "VBD", "l0|", "lend"},           {"fined", "VBN", "l2|", "fine"},
      {"Hailed", "VBD", "l1|", "hail"},         {"dying", "VBG", "l3|", "die"},
      {"rating", "VBG", "l3|", "rate"},         {"blorked", "VBD", "l2|", "blork"},
      {"skirmishes", "NNS", "l1|", "skirmish"}, {"Bakeries", "NNS", "l2|", "bakery"},
      {"wharves", "NNS", "l1|", "wharf"},       {"rebukes", "VBZ", "l2|", "rebuke"},
      {"sturdiest", "JJS", "l3|", "sturdy"},    {"fiercer", "JJR", "l2|", "fierce"},
      {"Oslo", "NNP", "k0|", "Oslo"},           {"were", "VBD", "l0|", "be"},
      {"Blork", "VBP", "l5|", "blork"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.form);
    CHECK(lemmatizer.find(c.form, c.xpos, c.guess) == c.want);
  }
}
