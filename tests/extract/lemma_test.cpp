#include "extract/language/lemma.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("a lemma rule makes the lemma of the form") {
  struct Row {
    const char *form, *lemma, *rule;
  };
  constexpr Row kRows[] = {
      {"walked", "walk", "l2|"},
      {"Studies", "study", "l3|y"},
      {"ships", "ship", "l1|"},
      {"was", "be", "=be"},
      {"Geneva", "Geneva", "k0|"},
      {"GENEVA", "Geneva", "t0|"},
      {"THE", "the", "l0|"},
      {"’s", "'s", "l0|"},
      {"", "", "l0|"},
      {"better", "good", "=good"},
      {"Ministers", "minister", "l1|"},
      {"Žitomir", "Žitomir", "k0|"},
  };
  for (const auto& [form, lemma, rule] : kRows) {
    CAPTURE(form);
    CHECK(apply_lemma_rule(rule, form) == lemma);
  }
}

TEST_CASE("a rule that does not fit a form leaves it") {
  CHECK(apply_lemma_rule("l9|y", "go") == "go");
  CHECK(apply_lemma_rule("", "go") == "go");
  CHECK(apply_lemma_rule("l1|", "€") == "€");
}
