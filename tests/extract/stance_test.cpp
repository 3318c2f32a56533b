#include "extract/syntax/stance.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/extract/tree_builder.hpp"

namespace entente {
namespace stance_test {

constexpr Stance kCertain = {Polarity::kPositive, Factuality::kCertain};
constexpr Stance kProbable = {Polarity::kPositive, Factuality::kProbable};
constexpr Stance kPossible = {Polarity::kPositive, Factuality::kPossible};
constexpr Stance kUnderspecified = {Polarity::kPositive, Factuality::kUnderspecified};
constexpr Stance kNegative = {Polarity::kNegative, Factuality::kCertain};

const Lexicon& lexicon() {
  static const Lexicon loaded = Lexicon::load(ENTENTE_SOURCE_DIR "/extract/data");
  return loaded;
}

std::string show(Stance stance) {
  return std::string(to_string(stance.polarity)) + " " + std::string(to_string(stance.factuality));
}

struct Case {
  const char* rule;
  const char* tree;
  const char* predicate;
  Stance want;
};

constexpr Case kCases[] = {
    {"a plain statement is certain",
     "Ada Ada PROPN NNP 2 nsubj\nsold sell VERB VBD 0 root\nboats boat NOUN NNS 2 obj", "sold",
     kCertain},
    {"a negation makes it negative",
     "Ada Ada PROPN NNP 3 nsubj\nnever never ADV RB 3 advmod\nsold sell VERB VBD 0 root\n"
     "boats boat NOUN NNS 3 obj",
     "sold", kNegative},
    {"no at a participant is a negation",
     "No no DET DT 2 det\nfirm firm NOUN NN 3 nsubj\nsold sell VERB VBD 0 root\n"
     "boats boat NOUN NNS 3 obj",
     "sold", kNegative},
    {"neither negates its clause",
     "Neither neither DET DT 2 det\nport port NOUN NN 3 nsubj\nclosed close VERB VBD 0 root",
     "closed", kNegative},
    {"without negates the clause it introduces",
     "Ada Ada PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\nwithout without SCONJ IN 4 mark\n"
     "paying pay VERB VBG 2 advcl\nBen Ben PROPN NNP 4 obj",
     "paying", kNegative},
    {"may is possible",
     "Ada Ada PROPN NNP 3 nsubj\nmay may AUX MD 3 aux\nsell sell VERB VB 0 root\n"
     "boats boat NOUN NNS 3 obj",
     "sell", kPossible},
    {"the future is probable: it is told, and it has not come",
     "Ada Ada PROPN NNP 3 nsubj\nwill will AUX MD 3 aux\nsell sell VERB VB 0 root\n"
     "boats boat NOUN NNS 3 obj",
     "sell", kProbable},
    {"a doubtful adverb weakens",
     "Ada Ada PROPN NNP 3 nsubj\nreportedly reportedly ADV RB 3 advmod\n"
     "sold sell VERB VBD 0 root\nboats boat NOUN NNS 3 obj",
     "sold", kPossible},
    {"what somebody failed to do did not happen",
     "Ada Ada PROPN NNP 2 nsubj\nfailed fail VERB VBD 0 root\nto to PART TO 4 mark\n"
     "sell sell VERB VB 2 xcomp\nboats boat NOUN NNS 4 obj",
     "sell", kNegative},
    {"what somebody did not fail to do happened",
     "Ada Ada PROPN NNP 4 nsubj\ndid do AUX VBD 4 aux\nnot not PART RB 4 advmod\n"
     "fail fail VERB VB 0 root\nto to PART TO 6 mark\nsell sell VERB VB 4 xcomp",
     "sell", kCertain},
    {"a vow is probable",
     "Ada Ada PROPN NNP 2 nsubj\nvowed vow VERB VBD 0 root\nto to PART TO 4 mark\n"
     "sell sell VERB VB 2 xcomp\nboats boat NOUN NNS 4 obj",
     "sell", kProbable},
    {"a wish is possible",
     "Ada Ada PROPN NNP 2 nsubj\nwants want VERB VBZ 0 root\nto to PART TO 4 mark\n"
     "sell sell VERB VB 2 xcomp\nboats boat NOUN NNS 4 obj",
     "sell", kPossible},
    {"a demand leaves it open",
     "Ada Ada PROPN NNP 2 nsubj\nurged urge VERB VBD 0 root\nBen Ben PROPN NNP 2 obj\n"
     "to to PART TO 5 mark\nsell sell VERB VB 2 xcomp\nboats boat NOUN NNS 5 obj",
     "sell", kUnderspecified},
    {"a demand for an event leaves it open",
     "Ada Ada PROPN NNP 2 nsubj\ncalled call VERB VBD 0 root\nfor for ADP IN 5 case\n"
     "an a DET DT 5 det\nattack attack NOUN NN 2 obl\non on ADP IN 7 case\n"
     "Oslo Oslo PROPN NNP 5 nmod",
     "attack", kUnderspecified},
    {"a cancelled event did not happen",
     "Ada Ada PROPN NNP 2 nsubj\ncancelled cancel VERB VBD 0 root\nher her PRON PRP$ 4 nmod:poss\n"
     "visit visit NOUN NN 2 obj\nto to ADP IN 6 case\nOslo Oslo PROPN NNP 4 nmod",
     "visit", kNegative},
    {"nor did one that was prevented",
     "The the DET DT 2 det\nattack attack NOUN NN 4 nsubj:pass\nwas be AUX VBD 4 aux:pass\n"
     "prevented prevent VERB VBN 0 root",
     "attack", kNegative},
    {"what is opposed may happen all the same",
     "Ada Ada PROPN NNP 2 nsubj\nopposed oppose VERB VBD 0 root\nan a DET DT 4 det\n"
     "attack attack NOUN NN 2 obj\non on ADP IN 6 case\nOslo Oslo PROPN NNP 4 nmod",
     "attack", kUnderspecified},
    {"an event that is sought is possible",
     "Ada Ada PROPN NNP 2 nsubj\nseeks seek VERB VBZ 0 root\ntalks talk NOUN NNS 2 obj\n"
     "with with ADP IN 5 case\nBen Ben PROPN NNP 3 nmod",
     "talks", kPossible},
    {"a threat of an event is possible",
     "The the DET DT 2 det\nthreat threat NOUN NN 6 nsubj\nof of ADP IN 5 case\n"
     "an a DET DT 5 det\nattack attack NOUN NN 2 nmod\ngrew grow VERB VBD 0 root",
     "attack", kPossible},
    {"a report is the speaker's to answer for",
     "Ada Ada PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\nBen Ben PROPN NNP 4 nsubj\n"
     "left leave VERB VBD 2 ccomp",
     "left", kCertain},
    {"a denied clause is negative for the denier",
     "Ada Ada PROPN NNP 2 nsubj\ndenied deny VERB VBD 0 root\nthat that SCONJ IN 5 mark\n"
     "Ben Ben PROPN NNP 5 nsubj\nleft leave VERB VBD 2 ccomp",
     "left", kNegative},
    {"what is unclear is left open",
     "It it PRON PRP 3 expl\nis be AUX VBZ 3 cop\nunclear unclear ADJ JJ 0 root\n"
     "if if SCONJ IN 6 mark\nBen Ben PROPN NNP 6 nsubj\nleft leave VERB VBD 3 csubj",
     "left", kUnderspecified},
    {"speculation leaves it open",
     "Speculation speculation NOUN NN 5 nsubj\nthat that SCONJ IN 4 mark\n"
     "Ben Ben PROPN NNP 4 nsubj\nleft leave VERB VBD 1 acl\ngrew grow VERB VBD 0 root",
     "left", kUnderspecified},
    {"a condition leaves its own clause open",
     "If if SCONJ IN 3 mark\nAda Ada PROPN NNP 3 nsubj\nsells sell VERB VBZ 6 advcl\n"
     "boats boat NOUN NNS 3 obj\nBen Ben PROPN NNP 6 nsubj\nleaves leave VERB VBZ 0 root",
     "sells", kUnderspecified},
    {"and its consequence is possible",
     "If if SCONJ IN 3 mark\nAda Ada PROPN NNP 3 nsubj\nsells sell VERB VBZ 6 advcl\n"
     "boats boat NOUN NNS 3 obj\nBen Ben PROPN NNP 6 nsubj\nleaves leave VERB VBZ 0 root",
     "leaves", kPossible},
    {"a question leaves it open",
     "Did do AUX VBD 3 aux\nAda Ada PROPN NNP 3 nsubj\nsell sell VERB VB 0 root\n"
     "boats boat NOUN NNS 3 obj\n? ? PUNCT . 3 punct",
     "sell", kUnderspecified},
    {"a purpose is possible",
     "Ada Ada PROPN NNP 2 nsubj\ncame come VERB VBD 0 root\nto to PART TO 4 mark\n"
     "arm arm VERB VB 2 advcl\nBen Ben PROPN NNP 4 obj",
     "arm", kPossible},
    {"a relative clause tells a fact",
     "Ada Ada PROPN NNP 3 nsubj\nmay may AUX MD 3 aux\nsell sell VERB VB 0 root\n"
     "boats boat NOUN NNS 3 obj\nthat that PRON WDT 7 obj\nBen Ben PROPN NNP 7 nsubj\n"
     "built build VERB VBD 4 acl:relcl",
     "built", kCertain},
};

TEST_CASE("stance follows the tree") {
  for (const auto& row : kCases) {
    CAPTURE(std::string(row.rule));
    const auto parsed = build_tree(row.tree);
    const Syntax syntax(parsed.sentence(), parsed.article.text);
    for (std::size_t i = 0; i < syntax.size(); ++i) {
      if (syntax.form(i) != row.predicate) continue;
      CHECK(show(find_stance(syntax, lexicon(), i)) == show(row.want));
    }
  }
}

TEST_CASE("the learned value makes a stance milder, never another polarity") {
  struct Row {
    Stance rules;
    std::int8_t learned;
    Stance want;
  };
  for (const auto& [rules, learned, want] : {
           Row{kCertain, 30, kCertain},
           Row{kCertain, 15, kCertain},
           Row{kCertain, 14, kProbable},
           Row{kCertain, 7, kPossible},
           Row{kCertain, -30, kPossible},
           Row{kPossible, 30, kPossible},
           Row{kPossible, 12, kPossible},
           Row{kNegative, -30, kNegative},
           Row{kNegative, 10, kNegative},
           Row{kNegative, 25, kNegative},
           Row{kCertain, kNoFactuality, kCertain},
       }) {
    CAPTURE(static_cast<int>(learned));
    CHECK(show(temper(rules, learned)) == show(want));
  }
}

}  // namespace stance_test
}  // namespace entente
