#include "extract/language/normal_form.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("typographic and Penn marks have one normal form") {
  struct Row {
    const char *form, *want;
  };
  constexpr Row kRows[] = {{"“", "\""}, {"``", "\""},     {"''", "\""},      {"n’t", "n't"},
                           {"–", "-"},  {"—", "--"},      {"…", "..."},      {"-LRB-", "("},
                           {"A", "A"},  {"Élan", "Élan"}, {"-rrb-", "-rrb-"}};
  for (const auto& [form, want] : kRows) CHECK(normal_form(form) == want);
}

TEST_CASE("invisible marks are part of a word and left out of its normal form") {
  CHECK(normal_form("har\u200Bbour\uFEFF") == "harbour");
  CHECK(is_space(0xA0));
  CHECK_FALSE(is_space(0x200B));
}

TEST_CASE("case and accents") {
  CHECK(lower_case("ÅSA Şimşek ΑΒ ЁЖ") == "åsa şimşek αβ ёж");
  CHECK(without_accents("Şimşek Łódź") == "Simsek Lodz");
}

TEST_CASE("bytes that are not UTF-8 are walked one by one") {
  const std::string odd = "a\xC3(\xF0\x9F\xFF";
  std::size_t at = 0, steps = 0;
  for (; at < odd.size(); ++steps) (void)next_code_point(odd, at);
  CHECK(at == odd.size());
  CHECK(steps == 6);
}

TEST_CASE("Penn forms stand for their characters, other forms for themselves") {
  CHECK(without_penn_forms("-LRB-") == "(");
  CHECK(without_penn_forms("``") == "\"");
  CHECK(without_penn_forms("-LRB") == "-LRB");
}
