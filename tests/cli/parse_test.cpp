#include <doctest/doctest.h>

#include <string>

#include "tests/cli/run_entente.hpp"

using namespace entente::test;

namespace parse_test {

/// How often `part` stands in `text`.
std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

TEST_CASE("parse reads text, lines, words between blanks and CoNLL-U") {
  const TemporaryFolder folder;
  const auto text = folder.write("a.txt", "Peru's navy didn't sail.\nIt waited in Callao.\n");
  const auto lines = run_entente("parse --lines " + text);
  REQUIRE(lines.exit_code == 0);
  CHECK(count(lines.out, "# newdoc") == 2);
  CHECK(lines.out.find("3-4\tdidn't") == std::string::npos);
  CHECK(count(lines.out, "\tdidn't\t") == 1);

  CHECK(count(lines.out, "Factuality=") >= 2);

  const auto penn =
      folder.write("b.txt", "Peru 's navy did n't sail `` north '' -LRB- yet -RRB- .\n");
  const auto words = run_entente("parse --lines --tokenized " + penn);
  REQUIRE(words.exit_code == 0);
  for (const char* form : {"\t's\t", "\tn't\t", "\t``\t", "\t''\t", "\t-LRB-\t"})
    CHECK(count(words.out, form) >= 1);

  const auto conllu = folder.write("c.conllu", words.out);
  const auto again = run_entente("parse --conllu " + conllu);
  REQUIRE(again.exit_code == 0);
  CHECK(again.out == words.out);
}

TEST_CASE("parse says who introduces whose words") {
  const TemporaryFolder folder;
  const auto text = folder.write("a.txt", "The mayor said that the harbour would close.\n");
  const auto parsed = run_entente("parse --lines " + text);
  REQUIRE(parsed.exit_code == 0);
  CHECK(count(parsed.out, "Speaker=") == 1);
  CHECK(count(parsed.out, "Speaker=2") == 1);
}

TEST_CASE("parse --html gives what refers to the same one colour") {
  const TemporaryFolder folder;
  const auto text = folder.write(
      "a.txt", "Ada Berg runs the <old> docks & yards.\n\nShe sold her boat to Peru in May.\n");
  const auto page = run_entente("parse --html " + text);
  REQUIRE(page.exit_code == 0);
  CHECK(page.out.starts_with("<!DOCTYPE html>"));
  CHECK(page.out.find("&lt;old> docks &amp; yards") != std::string::npos);
  for (const char* words : {">Ada Berg<sub>1</sub>", ">She<sub>1</sub>", ">her<sub>1</sub>"})
    CHECK(count(page.out, words) == 1);
  CHECK(page.out.find("Ada Berg (person)</span> × 3") != std::string::npos);

  const auto both = run_entente("parse --html --svg 1 " + text);
  CHECK(both.exit_code == 2);
}

TEST_CASE("parse --svg draws the sentence that was asked for, or says how many there are") {
  const TemporaryFolder folder;
  const auto text =
      folder.write("a.txt", "Peru bought a ferry.\nChile leased two <old> barges & a tug.\n");
  const auto second = run_entente("parse --lines --svg 2 " + text);
  REQUIRE(second.exit_code == 0);
  CHECK(second.out.find("<svg") != std::string::npos);
  CHECK(second.out.find("Chile") != std::string::npos);
  CHECK(second.out.find("ferry") == std::string::npos);
  CHECK(second.out.find("nsubj") != std::string::npos);
  CHECK(second.out.find("&amp;") != std::string::npos);

  const auto third = run_entente("parse --lines --svg 3 " + text);
  CHECK(third.exit_code == 2);
  CHECK(third.err.find("ends with sentence 2") != std::string::npos);
  for (const char* wrong : {"0", "x", "-1"}) {
    CAPTURE(wrong);
    const auto refused = run_entente("parse --lines --svg " + std::string(wrong) + " " + text);
    CHECK(refused.exit_code == 2);
    CHECK(refused.out.empty());
  }
}

}  // namespace parse_test
