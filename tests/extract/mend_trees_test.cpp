#include "extract/syntax/mend_trees.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "tests/extract/tree_builder.hpp"

namespace entente {
namespace mend_trees_test {

const Lexicon& lexicon() {
  static const Lexicon loaded = Lexicon::load(ENTENTE_SOURCE_DIR "/extract/data");
  return loaded;
}

std::string hung(const char* tree, std::string_view form,
                 const std::function<void(ParsedText&)>& prepare = {}) {
  return entente::hung(lexicon(), tree, form, prepare);
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

TEST_CASE("an adjective that is tagged a verb and has an object is one") {
  const auto upos_of_free = [](const char* tree) {
    auto parsed = build_tree(tree);
    mend_trees(parsed.article, lexicon(), parsed.document);
    return parsed.sentence().tokens[3].upos;
  };
  CHECK(upos_of_free("Ada Ada PROPN NNP 2 nsubj\npromised promise VERB VBD 0 root\n"
                     "to to PART TO 4 mark\nfree free ADJ VB 2 xcomp\n"
                     "Ben Ben PROPN NNP 4 obj") == Upos::kVerb);
  CHECK(upos_of_free("Ada Ada PROPN NNP 4 nsubj\nis be AUX VBZ 4 cop\nnow now ADV RB 4 advmod\n"
                     "free free ADJ JJ 0 root") == Upos::kAdj);
}

TEST_CASE("a person's name of two subjects is one") {
  const char* tree =
      "Ada Ada PROPN NNP 3 nsubj\nAbba Abba PROPN NNP 3 nsubj\nsued sue VERB VBD 0 root\n"
      "Chad Chad PROPN NNP 3 obj\nof of ADP IN 6 case\nNiger Niger PROPN NNP 2 nmod";
  const auto named = [](ParsedText& parsed) {
    parsed.document.sentences[0].tokens[0].ner = "B-Person";
    parsed.document.sentences[0].tokens[1].ner = "I-Person";
  };
  CHECK(hung(tree, "Abba", named) == "Abba>Ada:flat");
  CHECK(hung(tree, "Niger", named) == "Niger>Ada:nmod");
  CHECK(hung(tree, "Abba") == "Abba>sued:nsubj");
  // The first name below the second: neither hangs on itself.
  CHECK(hung("Ada Ada PROPN NNP 3 nmod\nAbba Abba PROPN NNP 4 nsubj\nof of ADP IN 2 nmod\n"
             "sued sue VERB VBD 0 root",
             "Abba", named) == "Abba>sued:nsubj");
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

TEST_CASE("whatever the parser says, a mended tree is one") {
  static constexpr std::array<const char*, 16> kWords = {"Ada Ada PROPN NNP",
                                                         "Abba Abba PROPN NNP",
                                                         "secretary secretary NOUN NN",
                                                         "- - PUNCT HYPH",
                                                         "general general NOUN NN",
                                                         "said say VERB VBD",
                                                         "denied deny VERB VBD",
                                                         "spying spying NOUN NN",
                                                         ", , PUNCT ,",
                                                         "which which PRON WDT",
                                                         "left leave VERB VBD",
                                                         "Chad Chad PROPN NNP",
                                                         "ministry ministry NOUN NN",
                                                         "armed arm VERB VBN",
                                                         ": : PUNCT :",
                                                         "on on ADP IN"};
  static constexpr std::array<const char*, 10> kRelations = {
      "nsubj", "obj", "appos", "nmod", "conj", "flat", "compound", "parataxis", "acl", "obl"};
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    const std::size_t size = 3 + random() % 9;
    std::string rows;
    for (std::size_t w = 0; w < size; ++w) {
      // Each hangs on an earlier one in a random order of the words: a tree, of any shape.
      const std::size_t up = w == 0 ? 0 : 1 + random() % w;
      rows += std::string(kWords[random() % kWords.size()]) + " " + std::to_string(up) + " " +
              (w == 0 ? "root" : kRelations[random() % kRelations.size()]) + "\n";
    }
    auto parsed = build_tree(rows);
    auto& tokens = parsed.document.sentences.front().tokens;
    std::vector<std::size_t> order(size);
    for (std::size_t w = 0; w < size; ++w) order[w] = w;
    std::ranges::shuffle(order, random);
    auto shuffled = tokens;
    for (std::size_t w = 0; w < size; ++w) {
      Token& token = shuffled[order[w]];
      token.head = tokens[w].head == kNoHead
                       ? kNoHead
                       : static_cast<std::int32_t>(order[static_cast<std::size_t>(tokens[w].head)]);
      token.deprel = tokens[w].deprel;
      token.ner = random() % 3 == 0 ? "B-Person" : random() % 2 == 0 ? "I-Person" : "O";
    }
    tokens = shuffled;
    REQUIRE(is_tree(parsed.sentence()));
    mend_trees(parsed.article, lexicon(), parsed.document);
    CHECK(is_tree(parsed.sentence()));
  }
}

TEST_CASE("what stands beside a verb that is left out hangs on that verb, with its orphan") {
  const auto names = [](ParsedText& parsed) {
    for (Token& token : parsed.document.sentences.front().tokens) {
      if (token.upos == Upos::kPropn) token.ner = "B-Location";
    }
  };
  const char* bare =
      "Chad Chad PROPN NNP 2 nsubj\nsued sue VERB VBD 0 root\nNiger Niger PROPN NNP 2 obj\n"
      "and and CCONJ CC 5 cc\nMali Mali PROPN NNP 3 conj\nTogo Togo PROPN NNP 5 flat";
  CHECK(hung(bare, "Mali", names) == "Mali>sued:conj");
  CHECK(hung(bare, "Togo", names) == "Togo>Mali:orphan");
  const char* marked =
      "Chad Chad PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nsued sue VERB VBN 0 root\n"
      "by by ADP IN 5 case\nNiger Niger PROPN NNP 3 obl:agent\nand and CCONJ CC 7 cc\n"
      "Mali Mali PROPN NNP 5 conj\nby by ADP IN 9 case\nTogo Togo PROPN NNP 7 nmod";
  CHECK(hung(marked, "Mali", names) == "Mali>sued:conj");
  CHECK(hung(marked, "Togo", names) == "Togo>Mali:orphan");
  // A place behind both is none.
  const char* place =
      "Chad Chad PROPN NNP 2 nsubj\nmet meet VERB VBD 0 root\nNiger Niger PROPN NNP 2 obj\n"
      "and and CCONJ CC 5 cc\nMali Mali PROPN NNP 3 conj\nin in ADP IN 7 case\n"
      "Togo Togo PROPN NNP 2 obl";
  CHECK(hung(place, "Mali", names) == "Mali>Niger:conj");
}

TEST_CASE("a name before a second verb is its subject") {
  CHECK(hung("Chad Chad PROPN NNP 2 nsubj\nbacked back VERB VBD 0 root\nAda Ada PROPN NNP 2 obj\n"
             "and and CCONJ CC 5 cc\nNiger Niger PROPN NNP 3 conj\nbacked back VERB VBD 2 conj\n"
             "Ben Ben PROPN NNP 6 obj",
             "Niger") == "Niger>backed:nsubj");
}

TEST_CASE("two words that hang on each other are no tree") {
  auto parsed = build_tree("Ada Ada PROPN NNP 2 nsubj\nleft leave VERB VBD 1 root");
  CHECK(!is_tree(parsed.sentence()));
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
