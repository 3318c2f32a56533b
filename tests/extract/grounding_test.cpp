#include "extract/claim/grounding.hpp"

#include <doctest/doctest.h>

#include <string>

#include "extract/read/read.hpp"
#include "tests/extract/shipped_pipeline.hpp"

namespace entente {
namespace grounding_test {

/// How many claims there are; each complaint fails the test.
std::size_t check_grounded(Article article) {
  pipeline().complete(article);
  const auto document = pipeline().analyse(article);
  const auto claims = pipeline().find_claims(article, document);
  for (const auto& claim : claims) {
    for (const auto& complaint : find_ungrounded(article, document, claim)) {
      CAPTURE(complaint);
      CHECK(complaint.empty());
    }
  }
  return claims.size();
}

TEST_CASE("all that the samples' claims say has its words in the article") {
  std::size_t claims = 0;
  read_articles(
      ENTENTE_SOURCE_DIR "/samples",
      [&](Article article) { claims += check_grounded(std::move(article)); },
      [](const Diagnostic&) {});
  CHECK(claims > 300);
}

TEST_CASE("odd texts make no claim without words") {
  for (const std::string text : {
           "“Zürich’s Räte — señor Ñandú — sold\r\n“Chad” the “façade”,” Björn\tØst said.",
           "NORWAY SOLD CHAD SHIPS!!! Norway sold Chad ships?? norway sold chad ships…",
           "Ada Lind: We sold it. Ben Harrow: I bought it from you, and he sold it to them.",
           "She said he said they said that Norway said that it had sold its ships to itself.",
           "The Norway-Chad deal, the deal between Norway, Chad and Peru, and Norway's and Chad's "
           "ships, which both of them sold each other, did not, could not and would not hold.",
           "Norway's president, who, when in Chad, met Ada Lind, head of the bank and of the fund, "
           "left; he, she said, had “sold\n\nthe bank” to “them”.",
           "\xef\xbb\xbfNorway sold \xf0\x9f\x9a\xa2 to Chad. 挪威 sold 乍得 ships. Norway sold "
           "ships.",
       }) {
    CAPTURE(text);
    CHECK(check_grounded(article_of(text)) < 100);
  }
}

TEST_CASE("words that are not there are found out") {
  const auto article = article_of("Norway sold Chad ships. Peru slept.");
  const auto document = pipeline().analyse(article);
  const auto claims = pipeline().find_claims(article, document);
  REQUIRE(!claims.empty());
  auto claim = claims.front();
  CHECK(find_ungrounded(article, document, claim).empty());
  claim.subject.text = "Sweden";
  CHECK(find_ungrounded(article, document, claim).size() == 1);
  claim.subject = claims.front().subject;
  claim.object.span = {24, 28};  // "Peru", in the next sentence
  CHECK(find_ungrounded(article, document, claim).size() == 1);
  claim.object = claims.front().object;
  claim.predicate_span = {7, 7};
  CHECK(find_ungrounded(article, document, claim).size() == 1);
}

}  // namespace grounding_test
}  // namespace entente
