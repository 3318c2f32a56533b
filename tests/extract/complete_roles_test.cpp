#include "extract/language/complete_roles.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "tests/extract/tree_builder.hpp"

using namespace entente;

namespace complete_roles_test {

/// Each argument as "verb ROLE word", with a * where the head of roles said it.
std::set<std::string> complete(ParsedText parsed, std::vector<Predicate> told = {}) {
  Sentence& sentence = parsed.document.sentences.front();
  sentence.predicates = std::move(told);
  complete_roles(sentence);
  std::set<std::string> out;
  for (const Predicate& predicate : sentence.predicates)
    for (const PredicateArgument& argument : predicate.arguments)
      out.insert(sentence.tokens[predicate.token].lemma + " " +
                 to_string(RoleLabel{argument.role, argument.part}) + " " +
                 sentence.tokens[argument.token].lemma + (argument.is_of_tree ? "" : "*"));
  return out;
}

const char* kAsked =
    "Norway Norway PROPN NNP 2 nsubj\n"
    "asked ask VERB VBD 0 root\n"
    "Kenya Kenya PROPN NNP 2 obj\n"
    "to to PART TO 5 mark\n"
    "sell sell VERB VB 2 xcomp\n"
    "ships ship NOUN NNS 5 obj\n"
    "and and CCONJ CC 8 cc\n"
    "left leave VERB VBD 2 conj";

TEST_CASE("verbs that nobody told have what their tree says, shared subjects too") {
  CHECK(complete(build_tree(kAsked)) ==
        std::set<std::string>{"ask ARG0 Norway", "ask ARG1 Kenya", "ask ARG2 sell",
                              "sell ARG0 Kenya", "sell ARG1 ship", "leave ARG0 Norway"});
}

TEST_CASE("what the head of roles says is kept, and nothing is said of its words again") {
  const Predicate ask = {1,
                         {{0, SemanticRole::kArg0, ArgumentPart::kHead, false},
                          {2, SemanticRole::kArg2, ArgumentPart::kHead, false},
                          {5, SemanticRole::kArg1, ArgumentPart::kHead, false}}};
  const auto got = complete(build_tree(kAsked), {ask});
  CHECK(got.contains("ask ARG2 Kenya*"));
  CHECK(got.contains("ask ARG1 ship*"));
  CHECK_FALSE(got.contains("ask ARG1 Kenya"));
  CHECK_FALSE(got.contains("ask ARG1 sell"));  // "ships" hangs below it
}

TEST_CASE("a passive verb's subject and the noun that a participle describes undergo") {
  CHECK(complete(build_tree("ships ship NOUN NNS 3 nsubj:pass\n"
                            "were be AUX VBD 3 aux:pass\n"
                            "sold sell VERB VBN 0 root\n"
                            "and and CCONJ CC 5 cc\n"
                            "sunk sink VERB VBN 3 conj")) ==
        std::set<std::string>{"sell ARG1 ship", "sink ARG1 ship"});
  CHECK(complete(build_tree("ships ship NOUN NNS 0 root\n"
                            "sold sell VERB VBN 1 acl\n"
                            "today today NOUN NN 2 obl:unmarked")) ==
        std::set<std::string>{"sell ARG1 ship"});
}

TEST_CASE("an infinitive below a noun has nobody's subject") {
  CHECK(complete(build_tree("plans plan NOUN NNS 0 root\n"
                            "to to PART TO 3 mark\n"
                            "sell sell VERB VB 1 acl\n"
                            "ships ship NOUN NNS 3 obj")) ==
        std::set<std::string>{"sell ARG1 ship"});
}

}  // namespace complete_roles_test
