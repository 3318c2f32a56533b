#include "extract/syntax/mend_contents.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/extract/tree_builder.hpp"

namespace entente {
namespace mend_contents_test {

const Lexicon& lexicon() {
  static const Lexicon loaded = Lexicon::load(ENTENTE_SOURCE_DIR "/extract/data");
  return loaded;
}

/// How each of the words hangs after mending, a blank between them.
std::string hung(const char* tree, std::initializer_list<std::string_view> words) {
  std::string found;
  for (const auto word : words) {
    found += (found.empty() ? "" : " ") + entente::hung(lexicon(), tree, word);
  }
  return found;
}

TEST_CASE("a clause that wants nothing is what a report says, one that lacks its object is none") {
  CHECK(hung("theory theory NOUN NN 0 root\nthat that PRON WDT 4 obl:unmarked\n"
             "Chad Chad PROPN NNP 4 nsubj\narmed arm VERB VBD 1 acl:relcl\n"
             "Niger Niger PROPN NNP 4 obj",
             {"that", "armed"}) == "that>armed:mark armed>theory:acl");
  CHECK(hung("report report NOUN NN 0 root\nthat that PRON WDT 4 obj\n"
             "Chad Chad PROPN NNP 4 nsubj\nread read VERB VBD 1 acl:relcl",
             {"that", "read"}) == "that>read:obj read>report:acl:relcl");
  CHECK(hung("boat boat NOUN NN 0 root\nthat that PRON WDT 4 obl:unmarked\n"
             "Chad Chad PROPN NNP 4 nsubj\narmed arm VERB VBD 1 acl:relcl\n"
             "Niger Niger PROPN NNP 4 obj",
             {"armed"}) == "armed>boat:acl:relcl");
}

TEST_CASE("what a claim says hangs on the claim, not on where it was printed") {
  CHECK(hung("claim claim NOUN NN 0 root\nin in ADP IN 3 case\npapers paper NOUN NNS 1 nmod\n"
             "that that SCONJ IN 6 mark\nChad Chad PROPN NNP 6 nsubj\nleft leave VERB VBD 3 acl",
             {"left"}) == "left>claim:acl");
}

TEST_CASE("claims at the head of a sentence are a noun") {
  CHECK(hung("Claims claim VERB VBZ 6 nsubj:pass\nthat that SCONJ IN 4 mark\n"
             "Chad Chad PROPN NNP 4 nsubj\nleft leave VERB VBD 1 ccomp\n"
             "were be AUX VBD 6 aux:pass\nrejected reject VERB VBN 0 root",
             {"left"}) == "left>Claims:acl");
}

TEST_CASE("the copula's clause is said of the post, not part of it") {
  CHECK(hung("post post NOUN NN 9 nsubj\nclaiming claim VERB VBG 1 acl\nthat that SCONJ IN 5 mark\n"
             "Chad Chad PROPN NNP 5 nsubj\nleft leave VERB VBD 2 ccomp\nwas be AUX VBD 7 cop\n"
             "hoax hoax NOUN NN 2 ccomp\nAda Ada PROPN NNP 9 nsubj\nsaid say VERB VBD 0 root",
             {"hoax", "post"}) == "hoax>said:ccomp post>hoax:nsubj");
}

TEST_CASE("a second clause at a noun, with a tense, is the sentence's own") {
  CHECK(hung("Proof proof NOUN NN 0 root\nthat that PRON WDT 6 obj\nChad Chad PROPN NNP 4 nsubj\n"
             "left leave VERB VBD 1 acl\nis be AUX VBZ 6 aux\nlacking lack VERB VBG 1 acl",
             {"lacking", "Proof", "that"}) == "lacking>-:root Proof>lacking:nsubj that>left:mark");
}

TEST_CASE("particles, fronted adverbs, perfects and targets hang where they belong") {
  CHECK(hung("Chad Chad PROPN NNP 2 nsubj\nbacked back VERB VBD 0 root\nout out ADP RP 5 "
             "compound:prt\n"
             "of of SCONJ IN 5 mark\nhiring hire VERB VBG 2 advcl\nAda Ada PROPN NNP 5 obj",
             {"out"}) == "out>backed:compound:prt");
  CHECK(hung("longer long ADV RBR 6 advmod\nwill will AUX MD 4 aux\nChad Chad PROPN NNP 4 nsubj\n"
             "pay pay VERB VB 6 ccomp\nAda Ada PROPN NNP 6 nsubj\nsaid say VERB VBD 0 root",
             {"longer"}) == "longer>pay:advmod");
  CHECK(
      hung(
          "Chad Chad PROPN NNP 3 nsubj:pass\nis be AUX VBZ 3 aux:pass\nknown know VERB VBN 0 root\n"
          "to to PART TO 5 mark\nhave have VERB VB 3 xcomp\narmed arm VERB VBN 5 xcomp\n"
          "Niger Niger PROPN NNP 5 obj",
          {"have", "armed", "Niger"}) == "have>armed:aux armed>known:xcomp Niger>armed:obj");
  CHECK(hung("attack attack NOUN NN 0 root\nby by ADP IN 3 case\nChad Chad PROPN NNP 1 nmod\n"
             "on on ADP IN 5 case\nNiger Niger PROPN NNP 3 nmod",
             {"Niger"}) == "Niger>attack:nmod");
  CHECK(hung("Chad Chad PROPN NNP 3 nsubj:pass\nhad have AUX VBD 3 aux\nspied spy VERB VBN 0 root\n"
             "on on ADP IN 5 case\nAda Ada PROPN NNP 3 obl",
             {"Chad"}) == "Chad>spied:nsubj");
}

}  // namespace mend_contents_test
}  // namespace entente
