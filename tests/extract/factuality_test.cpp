#include "extract/factuality/factuality.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/extract/shipped_pipeline.hpp"

namespace entente {
namespace factuality_test {

/// The value of the word with this form, in tenths.
int value_of(const std::string& text, std::string_view form) {
  Article article;
  article.text = text;
  const Document document = pipeline().analyse_paragraph(article);
  for (const auto& sentence : document.sentences) {
    for (const auto& token : sentence.tokens) {
      if (slice(article.text, token.span) == form) return token.factuality;
    }
  }
  return kNoFactuality;
}

TEST_CASE("factuality is printed with one decimal where it needs one") {
  CHECK(factuality_text(30) == "3");
  CHECK(factuality_text(-5) == "-0.5");
  CHECK(factuality_text(0) == "0");
  CHECK(factuality_text(-27) == "-2.7");
}

TEST_CASE("what is told plainly is held more certain than what is denied or wished") {
  const int told = value_of("The ministry signed the contract on Monday.", "signed");
  CHECK(told >= 25);
  CHECK(value_of("The ministry did not sign the contract.", "sign") < 0);
  CHECK(value_of("The ministry may sign the contract.", "sign") < told);
  CHECK(value_of("The ministry wants to sign the contract.", "sign") < told);
  CHECK(value_of("The ministry signed the contract on Monday.", "ministry") == kNoFactuality);
  CHECK(value_of("The ministry was ready on Monday.", "ready") != kNoFactuality);
}

TEST_CASE("values stay on the scale, and only predicates have one") {
  Article article;
  article.text =
      "Nobody will ever deny that the tower, which certainly did not fall, may never have stood.";
  for (const auto& sentence : pipeline().analyse_paragraph(article).sentences) {
    for (const auto& token : sentence.tokens) {
      const bool is_on_scale = token.factuality >= -30 && token.factuality <= 30;
      const bool is_verb = token.upos == Upos::kVerb;
      CHECK((is_on_scale || (token.factuality == kNoFactuality && !is_verb)));
    }
  }
  CHECK(value_of(article.text, "tower") == kNoFactuality);
  CHECK(value_of(article.text, "which") == kNoFactuality);
}

}  // namespace factuality_test
}  // namespace entente
