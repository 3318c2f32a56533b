#include "extract/mention/verb_lemmas.hpp"

#include <doctest/doctest.h>

#include "tests/extract/tree_builder.hpp"

namespace entente {
namespace {

TEST_CASE("made-up lemmas of verbs are mended, good ones stay") {
  const WordNet wordnet = WordNet::load();
  const struct {
    const char* form;
    const char* guess;
    const char* want;
  } cases[] = {
      {"shipped", "shippe", "ship"}, {"supplied", "suppli", "supply"},
      {"lent", "lent", "lend"},      {"fined", "fin", "fine"},
      {"hailed", "haile", "hail"},   {"sold", "sell", "sell"},
      {"planned", "plan", "plan"},   {"dying", "dy", "die"},
      {"blorked", "blork", "blork"}, {"rating", "rat", "rate"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.form);
    auto built = build_tree(std::string(c.form) + " " + c.guess + " VERB VBD 0 root");
    mend_verb_lemmas(built.article, wordnet, built.document);
    CHECK(built.sentence().tokens[0].lemma == c.want);
  }
}

}  // namespace
}  // namespace entente
