#include "extract/syntax/mend_trees.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/extract/tree_builder.hpp"

namespace entente {
namespace mend_trees_test {

const Lexicon& lexicon() {
  static const Lexicon loaded = Lexicon::load(ENTENTE_SOURCE_DIR "/extract/data");
  return loaded;
}

/// "Ada>left:nsubj" of the word `form`, as it hangs after mending.
std::string hung(const char* tree, std::string_view form) {
  auto parsed = build_tree(tree);
  mend_trees(parsed.article, lexicon(), parsed.document);
  const auto& tokens = parsed.sentence().tokens;
  const auto form_of = [&](const Token& token) { return slice(parsed.article.text, token.span); };
  for (const Token& token : tokens) {
    if (form_of(token) != form) continue;
    const auto head = token.head == kNoHead
                          ? std::string("-")
                          : std::string(form_of(tokens[static_cast<std::size_t>(token.head)]));
    return std::string(form) + ">" + head + ":" + std::string(to_string(token.deprel));
  }
  return "";
}

TEST_CASE("a gerund behind a denial is a verb, with what stands behind it") {
  const char* bare =
      "Oslo Oslo PROPN NNP 2 nsubj\ndenied deny VERB VBD 0 root\nspying spying NOUN NN 2 obj\n"
      "on on ADP IN 5 case\nChad Chad PROPN NNP 3 nmod";
  CHECK(hung(bare, "spying") == "spying>denied:xcomp");
  CHECK(hung(bare, "Chad") == "Chad>spying:obl");
  const char* before_noun =
      "Oslo Oslo PROPN NNP 2 nsubj\ndenied deny VERB VBD 0 root\n"
      "shipping shipping NOUN NN 4 compound\nrifles rifle NOUN NNS 2 obj\nto to ADP IN 6 case\n"
      "Chad Chad PROPN NNP 2 obl";
  CHECK(hung(before_noun, "rifles") == "rifles>shipping:obj");
  CHECK(hung(before_noun, "Chad") == "Chad>shipping:obl");
  // Funding may be money, and an offer of shipping is none of ships.
  CHECK(hung("Oslo Oslo PROPN NNP 2 nsubj\ndenied deny VERB VBD 0 root\n"
             "funding funding NOUN NN 2 obj\nto to ADP IN 5 case\nChad Chad PROPN NNP 2 obl",
             "funding") == "funding>denied:obj");
  CHECK(hung("Oslo Oslo PROPN NNP 2 nsubj\noffered offer VERB VBD 0 root\n"
             "shipping shipping NOUN NN 2 obj\nto to ADP IN 5 case\nChad Chad PROPN NNP 2 obl",
             "shipping") == "shipping>offered:obj");
}

TEST_CASE("an office with a hyphen is one") {
  const char* tree =
      "Ada Ada PROPN NNP 0 root\n, , PUNCT , 3 punct\ndirector director NOUN NN 1 appos\n"
      "- - PUNCT HYPH 3 punct\ngeneral general NOUN NN 1 appos\nof of ADP IN 7 case\n"
      "Acme Acme PROPN NNP 3 nmod";
  CHECK(hung(tree, "general") == "general>Ada:appos");
  // Words stand apart in this tree's text: nothing joins them.
  CHECK(hung(tree, "director") == "director>Ada:appos");
}

TEST_CASE("the source behind a sentence says it") {
  const char* tree =
      "Oslo Oslo PROPN NNP 2 nsubj\nbombed bomb VERB VBD 0 root\nChad Chad PROPN NNP 2 obj\n"
      ", , PUNCT , 7 punct\nthe the DET DT 7 det\nKenyan Kenyan ADJ JJ 7 amod\n"
      "ministry ministry NOUN NN 3 appos\nclaimed claim VERB VBD 3 parataxis";
  CHECK(hung(tree, "ministry") == "ministry>claimed:nsubj");
  CHECK(hung(tree, "claimed") == "claimed>bombed:parataxis");
  CHECK(hung(tree, "Chad") == "Chad>bombed:obj");
}

TEST_CASE("a name before a colon is no second subject") {
  const char* tree =
      "Ada Ada PROPN NNP 5 nsubj\n: : PUNCT : 5 punct\nBanks bank NOUN NNS 5 nsubj\n"
      "have have AUX VBP 5 aux\nleft leave VERB VBN 0 root";
  CHECK(hung(tree, "Ada") == "Ada>left:parataxis");
  CHECK(hung(tree, "Banks") == "Banks>left:nsubj");
}

TEST_CASE("a verb between two names was taken for an adjective") {
  const char* tree =
      "Oslo Oslo PROPN NNP 3 compound\narmed armed ADJ JJ 3 amod\nChad Chad PROPN NNP 0 root\n"
      ". . PUNCT . 3 punct";
  CHECK(hung(tree, "armed") == "armed>-:root");
  CHECK(hung(tree, "Oslo") == "Oslo>armed:nsubj");
  CHECK(hung(tree, "Chad") == "Chad>armed:obj");
  const char* plain =
      "the the DET DT 3 det\narmed armed ADJ JJ 3 amod\nmen man NOUN NNS 4 nsubj\nleft leave VERB "
      "VBD 0 root";
  CHECK(hung(plain, "armed") == "armed>men:amod");
}

TEST_CASE("names that somebody is set against share their verb") {
  const char* tree =
      "Not not PART RB 2 advmod\nAda Ada PROPN NNP 0 root\nbut but CCONJ CC 4 cc\n"
      "Ben Ben PROPN NNP 2 conj\nleft leave VERB VBD 2 conj";
  CHECK(hung(tree, "left") == "left>-:root");
  CHECK(hung(tree, "Ada") == "Ada>left:nsubj");
  CHECK(hung(tree, "Ben") == "Ben>Ada:conj");
}

TEST_CASE("a second object behind a date goes with the first") {
  const char* tree =
      "Oslo Oslo PROPN NNP 2 nsubj\nsued sue VERB VBD 0 root\nChad Chad PROPN NNP 2 obj\n"
      "in in ADP IN 5 case\n2019 2019 NUM CD 2 obl\nand and CCONJ CC 7 cc\n"
      "Mali Mali PROPN NNP 5 conj";
  auto parsed = build_tree(tree);
  parsed.document.sentences.front().tokens[4].ner = "B-Date";
  mend_trees(parsed.article, lexicon(), parsed.document);
  CHECK(parsed.sentence().tokens[6].head == 2);
}

TEST_CASE("a tree that is right stays as it is") {
  const char* tree =
      "Ada Ada PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\nthat that SCONJ IN 5 mark\n"
      "Ben Ben PROPN NNP 5 nsubj\nleft leave VERB VBD 2 ccomp\n, , PUNCT , 7 punct\n"
      "angering anger VERB VBG 5 advcl\nCleo Cleo PROPN NNP 7 obj";
  auto parsed = build_tree(tree);
  const auto before = parsed.sentence();
  mend_trees(parsed.article, lexicon(), parsed.document);
  CHECK(parsed.sentence() == before);
}

}  // namespace mend_trees_test
}  // namespace entente
