#include "extract/syntax/stance.hpp"

#include <doctest/doctest.h>

#include <string>

#include "extract/syntax/operator.hpp"
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
    {"who is the first to do it has done it",
     "Ada Ada PROPN NNP 4 nsubj\nwas be AUX VBD 4 cop\nthe the DET DT 4 det\n"
     "first first ADJ JJ 0 root\nto to PART TO 6 mark\nsell sell VERB VB 4 acl\n"
     "boats boat NOUN NNS 6 obj",
     "sell", kCertain},
    {"what is to come before what is to come is probable",
     "Ada Ada PROPN NNP 3 nsubj\nwill will AUX MD 3 aux\nleave leave VERB VB 0 root\n"
     "when when SCONJ WRB 6 mark\nBen Ben PROPN NNP 6 nsubj\nsells sell VERB VBZ 3 advcl",
     "sells", kProbable},
    {"whether is open, also of a whole sentence",
     "whether whether SCONJ IN 3 mark\nAda Ada PROPN NNP 3 nsubj\nsells sell VERB VBZ 0 root",
     "sells", kUnderspecified},
    {"whoever speaks of somebody's deed takes it for done",
     "Ada Ada PROPN NNP 3 nsubj\nmay may AUX MD 3 aux\nwatch watch VERB VB 0 root\n"
     "Ben Ben PROPN NNP 6 nmod:poss\n's 's PART POS 4 case\nattack attack NOUN NN 3 obj",
     "attack", kCertain},
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
    {"no longer is a negation",
     "Ada Ada PROPN NNP 4 nsubj\nno no ADV RB 3 advmod\nlonger long ADV RBR 4 advmod\n"
     "sells sell VERB VBZ 0 root\nboats boat NOUN NNS 4 obj",
     "sells", kNegative},
    {"a verb with its preposition governs the gerund behind it",
     "Ada Ada PROPN NNP 2 nsubj\nrefrained refrain VERB VBD 0 root\nfrom from SCONJ IN 4 mark\n"
     "selling sell VERB VBG 2 advcl\nboats boat NOUN NNS 4 obj",
     "selling", kNegative},
    {"so does one with its adverb",
     "Ada Ada PROPN NNP 2 nsubj\nshied shy VERB VBD 0 root\naway away ADV RB 2 advmod\n"
     "from from SCONJ IN 5 mark\nselling sell VERB VBG 2 advcl\nboats boat NOUN NNS 5 obj",
     "selling", kNegative},
    {"what is denied twice is told",
     "Ada Ada PROPN NNP 3 nsubj\nnever never ADV RB 3 advmod\nstopped stop VERB VBD 0 root\n"
     "selling sell VERB VBG 3 xcomp\nboats boat NOUN NNS 4 obj",
     "selling", kCertain},
    {"what is done instead of it was not done",
     "Instead instead ADV RB 3 mark\nof of ADP IN 1 fixed\nselling sell VERB VBG 6 advcl\n"
     "boats boat NOUN NNS 3 obj\nAda Ada PROPN NNP 6 nsubj\nleft leave VERB VBD 0 root",
     "selling", kNegative},
    {"a verdict takes the place of the doubt in a report",
     "Claims claim NOUN NNS 6 nsubj\nthat that SCONJ IN 4 mark\nAda Ada PROPN NNP 4 nsubj\n"
     "left leave VERB VBD 1 acl\nare be AUX VBP 6 cop\nfalse false ADJ JJ 0 root",
     "left", kNegative},
    {"evidence that is missing leaves it open",
     "There there PRON EX 2 expl\nis be VERB VBZ 0 root\nno no DET DT 4 det\n"
     "evidence evidence NOUN NN 2 nsubj\nthat that SCONJ IN 7 mark\nAda Ada PROPN NNP 7 nsubj\n"
     "left leave VERB VBD 4 acl",
     "left", kUnderspecified},
    {"an inverted condition leaves its own clause open",
     "Had have AUX VBD 3 aux\nAda Ada PROPN NNP 3 nsubj\nleft leave VERB VBN 6 advcl\n"
     "Ben Ben PROPN NNP 6 nsubj\nwould would AUX MD 6 aux\nstay stay VERB VB 0 root",
     "left", kUnderspecified},
    {"who warns Ben that Ada left reports, who warns Ben to leave demands",
     "Cleo Cleo PROPN NNP 2 nsubj\nwarned warn VERB VBD 0 root\nBen Ben PROPN NNP 2 obj\n"
     "to to PART TO 5 mark\nleave leave VERB VB 2 xcomp",
     "leave", kUnderspecified},
    {"what somebody was able to do is done",
     "Ada Ada PROPN NNP 3 nsubj\nwas be AUX VBD 3 cop\nable able ADJ JJ 0 root\n"
     "to to PART TO 5 mark\nsell sell VERB VB 3 xcomp\nboats boat NOUN NNS 5 obj",
     "sell", kCertain},
    {"what somebody is too weak for is not",
     "Ada Ada PROPN NNP 4 nsubj\nis be AUX VBZ 4 cop\ntoo too ADV RB 4 advmod\n"
     "weak weak ADJ JJ 0 root\nto to PART TO 6 mark\nrow row VERB VB 4 advcl",
     "row", kNegative},
    {"a second verb behind nor is denied once",
     "Ada Ada PROPN NNP 3 nsubj\nneither neither CCONJ CC 3 cc:preconj\nbought buy VERB VBD 0 "
     "root\n"
     "nor nor CCONJ CC 5 cc\nsold sell VERB VBD 3 conj\nboats boat NOUN NNS 5 obj",
     "sold", kNegative},
    {"what there is no truth in is not so",
     "no no DET DT 2 det\ntruth truth NOUN NN 0 root\nin in ADP IN 4 case\n"
     "report report NOUN NN 2 nmod\nthat that SCONJ IN 7 mark\nAda Ada PROPN NNP 7 nsubj\n"
     "left leave VERB VBD 4 acl",
     "left", kNegative},
    {"what nobody could prove is open",
     "Ada Ada PROPN NNP 2 nsubj\nfailed fail VERB VBD 0 root\nto to PART TO 4 mark\n"
     "prove prove VERB VB 2 xcomp\nthat that SCONJ IN 7 mark\nBen Ben PROPN NNP 7 nsubj\n"
     "left leave VERB VBD 4 ccomp",
     "left",
     {Polarity::kNegative, Factuality::kProbable}},
    {"what one is said to have done is hearsay",
     "Ada Ada PROPN NNP 3 nsubj:pass\nis be AUX VBZ 3 aux:pass\nsaid say VERB VBN 0 root\n"
     "to to PART TO 6 mark\nhave have AUX VB 6 aux\nleft leave VERB VBN 3 xcomp",
     "left", kProbable},
    {"of either the one or the other it may be so",
     "Either either CCONJ CC 2 cc:preconj\nAda Ada PROPN NNP 5 nsubj\nor or CCONJ CC 4 cc\n"
     "Ben Ben PROPN NNP 2 conj\nleft leave VERB VBD 0 root",
     "left", kPossible},
    {"who chose not to do it has not done it",
     "Ada Ada PROPN NNP 2 nsubj\nchose choose VERB VBD 0 root\nnot not PART RB 5 advmod\n"
     "to to PART TO 5 mark\nleave leave VERB VB 2 xcomp",
     "leave", kNegative},
    {"who is still to do it has not done it",
     "Ada Ada PROPN NNP 5 nsubj\nis be AUX VBZ 5 aux\nstill still ADV RB 5 advmod\n"
     "to to PART TO 5 mark\nleave leave VERB VB 0 root",
     "leave", kNegative},
    {"a threat that is shrugged off was made",
     "Ada Ada PROPN NNP 2 nsubj\nrejected reject VERB VBD 0 root\nthreats threat NOUN NNS 2 obj\n"
     "to to PART TO 5 mark\nleave leave VERB VB 3 acl",
     "leave", kUnderspecified},
    {"support that ends is none any more",
     "Ada Ada PROPN NNP 2 nsubj\nended end VERB VBD 0 root\nsupport support NOUN NN 2 obj",
     "support", kNegative},
    {"what is falsely claimed is not so",
     "Ada Ada PROPN NNP 3 nsubj\nfalsely falsely ADV RB 3 advmod\nclaimed claim VERB VBD 0 root\n"
     "that that SCONJ IN 6 mark\nBen Ben PROPN NNP 6 nsubj\nleft leave VERB VBD 3 ccomp",
     "left", kNegative},
    {"what it is wrong to say is not so",
     "It it PRON PRP 3 expl\nis be AUX VBZ 3 cop\nwrong wrong ADJ JJ 0 root\n"
     "to to PART TO 5 mark\nsay say VERB VB 3 csubj\nthat that SCONJ IN 8 mark\n"
     "Ben Ben PROPN NNP 8 nsubj\nleft leave VERB VBD 5 ccomp",
     "left", kNegative},
    {"what nobody did alone was done",
     "Ada Ada PROPN NNP 4 nsubj\ndid do AUX VBD 4 aux\nnot not PART RB 4 advmod\n"
     "leave leave VERB VB 0 root\nalone alone ADV RB 4 advmod",
     "leave", kCertain},
    {"what was not done for the first time was done",
     "Ada Ada PROPN NNP 4 nsubj\ndid do AUX VBD 4 aux\nnot not PART RB 4 advmod\n"
     "leave leave VERB VB 0 root\nfor for ADP IN 8 case\nthe the DET DT 8 det\n"
     "first first ADJ JJ 8 amod\ntime time NOUN NN 4 obl",
     "leave", kCertain},
    {"who did not pay as much paid",
     "Ada Ada PROPN NNP 4 nsubj\ndid do AUX VBD 4 aux\nnot not PART RB 4 advmod\n"
     "pay pay VERB VB 0 root\nas as ADV RB 6 advmod\nmuch much ADJ JJ 4 obj\n"
     "as as ADP IN 8 case\nBen Ben PROPN NNP 6 obl",
     "pay", kCertain},
    {"for what one refuses to apologise one has done",
     "Ada Ada PROPN NNP 2 nsubj\nrefused refuse VERB VBD 0 root\nto to PART TO 4 mark\n"
     "apologise apologise VERB VB 2 xcomp\nfor for SCONJ IN 6 mark\n"
     "leaving leave VERB VBG 4 advcl",
     "leaving", kCertain},
    {"when somebody did it, nobody need know",
     "Nobody nobody PRON NN 2 nsubj\nknows know VERB VBZ 0 root\nwhen when ADV WRB 5 advmod\n"
     "Ben Ben PROPN NNP 5 nsubj\nleft leave VERB VBD 2 ccomp",
     "left", kCertain},
    {"what an attempt that failed was for was not done",
     "An a DET DT 2 det\nattempt attempt NOUN NN 5 nsubj\nto to PART TO 4 mark\n"
     "leave leave VERB VB 2 acl\nfailed fail VERB VBD 0 root",
     "leave", kNegative},
    {"what one lacks the means for was hardly done",
     "Ada Ada PROPN NNP 2 nsubj\nlacks lack VERB VBZ 0 root\nmeans means NOUN NNS 2 obj\n"
     "to to PART TO 5 mark\nleave leave VERB VB 3 acl",
     "leave",
     {Polarity::kNegative, Factuality::kProbable}},
    {"what one is far from doing is not done",
     "Far far ADV RB 5 advmod\nfrom from SCONJ IN 3 mark\nleaving leave VERB VBG 1 advcl\n"
     "Ada Ada PROPN NNP 5 nsubj\nstayed stay VERB VBD 0 root",
     "leaving", kNegative},
    {"a visit that ends was one",
     "Ada Ada PROPN NNP 2 nsubj\nended end VERB VBD 0 root\nvisit visit NOUN NN 2 obj", "visit",
     kCertain},
};

TEST_CASE("one participant may be taken out of what is said of the others") {
  struct Row {
    const char* tree;
    const char* out;
    const char* in;
  };
  for (const auto& [tree, out, in] : {
           Row{"Ada Ada PROPN NNP 6 nsubj\nbut but CCONJ CC 4 cc\nnot not PART RB 4 advmod\n"
               "Ben Ben PROPN NNP 1 conj\nhas have AUX VBZ 6 aux\nleft leave VERB VBN 0 root",
               "Ben", "Ada"},
           Row{"Not not PART RB 2 advmod\nAda Ada PROPN NNP 5 nsubj\nbut but CCONJ CC 4 cc\n"
               "Ben Ben PROPN NNP 2 conj\nleft leave VERB VBD 0 root",
               "Ada", "Ben"},
           Row{"Everyone everyone PRON NN 4 nsubj\nbut but ADP IN 3 case\nAda Ada PROPN NNP 1 "
               "nmod\n"
               "left leave VERB VBD 0 root\nBen Ben PROPN NNP 4 obj",
               "Ada", "Ben"},
           Row{"Chad Chad PROPN NNP 6 nsubj\nis be AUX VBZ 6 cop\nnot not PART RB 6 advmod\n"
               "the the DET DT 6 det\nonly only ADJ JJ 6 amod\nstate state NOUN NN 0 root\n"
               "that that PRON WDT 8 nsubj\nleft leave VERB VBD 6 acl:relcl",
               "", "state"},
       }) {
    const auto parsed = build_tree(tree);
    const Syntax syntax(parsed.sentence(), parsed.article.text);
    for (std::size_t i = 0; i < syntax.size(); ++i) {
      CAPTURE(std::string(syntax.form(i)));
      if (syntax.form(i) == out) CHECK(is_excepted(syntax, lexicon(), i));
      if (syntax.form(i) == in) CHECK_FALSE(is_excepted(syntax, lexicon(), i));
    }
  }
}

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
