#include "extract/factuality/factuality.hpp"

#include <doctest/doctest.h>

#include <string>

#include "extract/factuality/factuality_model.hpp"
#include "graph/error.hpp"
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

TEST_CASE("values stay on the scale whatever the features") {
  const auto model = FactualityModel::load(ENTENTE_SOURCE_DIR "/extract/data/factuality.model");
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Features features;
    for (std::uint64_t i = 0; i < seed; ++i) features.push_back(feature_hash(seed, i));
    const auto shares = FactualityModel::shares(static_cast<float>(seed) - 100.F, 0.F);
    CHECK(shares[0] + shares[1] + shares[2] == doctest::Approx(1.F));
    const int value = model.value(features, shares);
    CHECK(value >= -30);
    CHECK(value <= 30);
  }
}

TEST_CASE("a missing model is an input error") {
  CHECK_THROWS_AS((void)FactualityModel::load("/nonexistent/factuality.model"), Error);
}

}  // namespace factuality_test
}  // namespace entente
