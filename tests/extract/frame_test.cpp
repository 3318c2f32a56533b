#include "extract/syntax/frame.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/extract/tree_builder.hpp"

namespace entente {
namespace frame_test {

std::string forms(const Syntax& syntax, const std::vector<std::size_t>& heads) {
  std::string joined;
  for (const auto head : heads) {
    joined += (joined.empty() ? "" : ",") + std::string(syntax.form(head));
  }
  return joined;
}

/// The frame of the predicate with this form.
Frame frame_of(const Syntax& syntax, std::string_view form) {
  for (const auto& frame : find_frames(syntax)) {
    if (syntax.form(frame.predicate) == form) return frame;
  }
  return {};
}

struct Case {
  const char* name;
  const char* tree;
  const char* predicate;
  const char* subjects;
  const char* objects;
};

constexpr Case kCases[] = {
    {"an active verb has its subject and object",
     "Ada Ada PROPN NNP 2 nsubj\nsold sell VERB VBD 0 root\nboats boat NOUN NNS 2 obj", "sold",
     "Ada", "boats"},
    {"a passive verb makes the by-phrase the subject",
     "Boats boat NOUN NNS 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\nsold sell VERB VBN 0 root\n"
     "by by ADP IN 5 case\nAda Ada PROPN NNP 3 obl:agent",
     "sold", "Ada", "Boats"},
    {"a passive verb without an agent has no subject",
     "Boats boat NOUN NNS 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\nsold sell VERB VBN 0 root",
     "sold", "", "Boats"},
    {"coordinated subjects are listed one by one",
     "Ada Ada PROPN NNP 4 nsubj\nand and CCONJ CC 3 cc\nBen Ben PROPN NNP 1 conj\n"
     "sold sell VERB VBD 0 root\nboats boat NOUN NNS 4 obj",
     "sold", "Ada,Ben", "boats"},
    {"the second of two coordinated verbs shares the subject",
     "Ada Ada PROPN NNP 2 nsubj\nbuilt build VERB VBD 0 root\nand and CCONJ CC 4 cc\n"
     "sold sell VERB VBD 2 conj\nboats boat NOUN NNS 4 obj",
     "sold", "Ada", "boats"},
    {"an infinitive takes the subject of the verb that governs it",
     "Ada Ada PROPN NNP 2 nsubj\nwants want VERB VBZ 0 root\nto to PART TO 4 mark\n"
     "sell sell VERB VB 2 xcomp\nboats boat NOUN NNS 4 obj",
     "sell", "Ada", "boats"},
    {"an infinitive below an object takes the object as its subject",
     "Ada Ada PROPN NNP 2 nsubj\nasked ask VERB VBD 0 root\nBen Ben PROPN NNP 2 obj\n"
     "to to PART TO 5 mark\nsell sell VERB VB 2 xcomp\nboats boat NOUN NNS 5 obj",
     "sell", "Ben", "boats"},
    {"a promise is kept by who gave it",
     "Ada Ada PROPN NNP 2 nsubj\npromised promise VERB VBD 0 root\nBen Ben PROPN NNP 2 obj\n"
     "to to PART TO 5 mark\nsell sell VERB VB 2 xcomp\nboats boat NOUN NNS 5 obj",
     "sell", "Ada", "boats"},
    {"a relative pronoun stands for its noun",
     "Ada Ada PROPN NNP 0 root\nwho who PRON WP 3 nsubj\nsold sell VERB VBD 1 acl:relcl\n"
     "boats boat NOUN NNS 3 obj",
     "sold", "Ada", "boats"},
    {"a relative clause without a pronoun has the noun as its object",
     "boats boat NOUN NNS 0 root\nAda Ada PROPN NNP 3 nsubj\nsold sell VERB VBD 1 acl:relcl",
     "sold", "Ada", "boats"},
    {"a bare participle behind a noun is a passive",
     "boats boat NOUN NNS 0 root\nsold sell VERB VBN 1 acl\nby by ADP IN 4 case\n"
     "Ada Ada PROPN NNP 2 obl:agent",
     "sold", "Ada", "boats"},
    {"a gerund behind a noun has the noun as its subject",
     "people people NOUN NNS 0 root\nselling sell VERB VBG 1 acl\nboats boat NOUN NNS 2 obj",
     "selling", "people", "boats"},
    {"an infinitive below a noun is done by the noun's owner",
     "Ada Ada PROPN NNP 3 nmod:poss\n's 's PART POS 1 case\nplan plan NOUN NN 0 root\n"
     "to to PART TO 5 mark\nsell sell VERB VB 3 acl\nboats boat NOUN NNS 5 obj",
     "sell", "Ada", "boats"},
    {"an adverbial participle has the subject of its clause",
     "Ada Ada PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\n, , PUNCT , 4 punct\n"
     "selling sell VERB VBG 2 advcl\nboats boat NOUN NNS 4 obj",
     "selling", "Ada", "boats"},
    {"who did not deny having done it is whose doing it is",
     "Ada Ada PROPN NNP 4 nsubj\ndid do AUX VBD 4 aux\nnot not PART RB 4 advmod\n"
     "deny deny VERB VB 0 root\nhaving have AUX VBG 6 aux\nsold sell VERB VBN 4 ccomp\n"
     "boats boat NOUN NNS 6 obj",
     "sold", "Ada", "boats"},
    {"an accusation of having done it undergoes nothing",
     "Ada Ada PROPN NNP 2 nsubj\nfaces face VERB VBZ 0 root\ncharges charge NOUN NNS 2 obj\n"
     "of of SCONJ IN 6 mark\nhaving have AUX VBG 6 aux\nsold sell VERB VBN 3 acl\n"
     "boats boat NOUN NNS 6 obj",
     "sold", "Ada", "boats"},
    {"far from doing it is told of who is told of",
     "Far far ADV RB 6 advmod\nfrom from SCONJ IN 3 mark\nselling sell VERB VBG 1 advcl\n"
     "boats boat NOUN NNS 3 obj\nAda Ada PROPN NNP 6 nsubj\nlent lend VERB VBD 0 root\n"
     "rafts raft NOUN NNS 6 obj",
     "selling", "Ada", "boats"},
    {"two verbs side by side share the object behind them",
     "Ada Ada PROPN NNP 2 nsubj\nbuilt build VERB VBD 0 root\nand and CCONJ CC 4 cc\n"
     "sold sell VERB VBD 2 conj\nboats boat NOUN NNS 4 obj",
     "built", "Ada", "boats"},
};

TEST_CASE("frames hold the logical participants") {
  for (const auto& c : kCases) {
    CAPTURE(std::string(c.name));
    const auto built = build_tree(c.tree);
    const Syntax syntax(built.sentence(), built.article.text);
    const Frame frame = frame_of(syntax, c.predicate);
    REQUIRE(frame.predicate != kNoToken);
    CHECK(forms(syntax, frame.subjects) == c.subjects);
    CHECK(forms(syntax, frame.objects) == c.objects);
  }
}

TEST_CASE("who is given something in a passive is the recipient") {
  const auto built = build_tree(
      "Ada Ada PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\n"
      "granted grant VERB VBN 0 root\nasylum asylum NOUN NN 3 obj\nby by ADP IN 6 case\n"
      "Chad Chad PROPN NNP 3 obl:agent");
  const Syntax syntax(built.sentence(), built.article.text);
  const auto frame = frame_of(syntax, "granted");
  CHECK(forms(syntax, frame.subjects) == "Chad");
  CHECK(forms(syntax, frame.recipients) == "Ada");
  CHECK(forms(syntax, frame.objects) == "asylum");
}

TEST_CASE("of two objects the first is the recipient") {
  const auto built = build_tree(
      "Ada Ada PROPN NNP 2 nsubj\ngave give VERB VBD 0 root\nBen Ben PROPN NNP 2 obj\n"
      "boats boat NOUN NNS 2 obj");
  const Syntax syntax(built.sentence(), built.article.text);
  const Frame frame = frame_of(syntax, "gave");
  CHECK(forms(syntax, frame.recipients) == "Ben");
  CHECK(forms(syntax, frame.objects) == "boats");
}

TEST_CASE("the verbs above an infinitive are its governors") {
  const auto built = build_tree(
      "Ada Ada PROPN NNP 2 nsubj\nvowed vow VERB VBD 0 root\nto to PART TO 4 mark\n"
      "help help VERB VB 2 xcomp\nsell sell VERB VB 4 xcomp\nboats boat NOUN NNS 5 obj");
  const Syntax syntax(built.sentence(), built.article.text);
  CHECK(forms(syntax, frame_of(syntax, "sell").governors) == "vowed,help");
}

TEST_CASE("whoever is kept from something, or told of it, would do it") {
  static const Lexicon lexicon = Lexicon::load(ENTENTE_SOURCE_DIR "/extract/data");
  struct Row {
    const char* tree;
    const char* verb;
    const char* doer;
  };
  for (const auto& [tree, verb, doer] : {
           Row{"Ada Ada PROPN NNP 2 nsubj\nbarred bar VERB VBD 0 root\nBen Ben PROPN NNP 2 obj\n"
               "from from SCONJ IN 5 mark\nselling sell VERB VBG 2 advcl",
               "selling", "Ben"},
           Row{"Ada Ada PROPN NNP 2 nsubj\ncalled call VERB VBD 0 root\non on ADP IN 4 case\n"
               "Ben Ben PROPN NNP 2 obl\nto to PART TO 6 mark\nsell sell VERB VB 2 advcl",
               "sell", "Ben"},
           Row{"Ada Ada PROPN NNP 2 nsubj\npromised promise VERB VBD 0 root\nBen Ben PROPN NNP 2 "
               "obj\n"
               "to to PART TO 5 mark\nsell sell VERB VB 2 xcomp",
               "sell", "Ada"},
           Row{"Ada Ada PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\nafter after SCONJ IN 4 "
               "mark\n"
               "selling sell VERB VBG 2 advcl\nBen Ben PROPN NNP 4 obj",
               "selling", "Ada"},
           Row{"Chad Chad PROPN NNP 0 root\nto to PART TO 3 mark\nsell sell VERB VB 1 parataxis\n"
               "boats boat NOUN NNS 3 obj",
               "sell", "Chad"},
       }) {
    const auto built = build_tree(tree);
    const Syntax syntax(built.sentence(), built.article.text);
    for (const auto& frame : find_frames(syntax, &lexicon)) {
      if (syntax.form(frame.predicate) == verb) CHECK(forms(syntax, frame.subjects) == doer);
    }
  }
}

TEST_CASE("a verb that is left out has its own pair") {
  auto built = build_tree(
      "Oslo Oslo PROPN NNP 2 nsubj\nsued sue VERB VBD 0 root\nChad Chad PROPN NNP 2 obj\n"
      "and and CCONJ CC 5 cc\nPeru Peru PROPN NNP 2 conj\nMali Mali PROPN NNP 5 orphan");
  const Syntax syntax(built.sentence(), built.article.text);
  const auto frames = find_frames(syntax);
  REQUIRE(frames.size() == 2);
  CHECK(forms(syntax, frames[0].objects) == "Chad");
  CHECK(forms(syntax, frames[1].subjects) == "Peru");
  CHECK(forms(syntax, frames[1].objects) == "Mali");
}

}  // namespace frame_test
}  // namespace entente
