#include "extract/claim_ranking.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace entente {
namespace claim_ranking_test {

Claim claim(const std::string& subject, const std::string& predicate, const std::string& object,
            double confidence, std::uint32_t sentence) {
  Claim claim;
  claim.subject.id = subject;
  claim.predicate = predicate;
  claim.object.id = object;
  claim.confidence = confidence;
  claim.evidence.resize(1);
  claim.evidence.front().span = {sentence, sentence + 1};
  return claim;
}

std::vector<std::uint32_t> quotes_of(const Claim& claim) {
  std::vector<std::uint32_t> quotes;
  for (const auto& evidence : claim.evidence) quotes.push_back(evidence.span.begin);
  return quotes;
}

TEST_CASE("the surest claims come first, equals as they stood") {
  const auto ranking =
      rank_claims({claim("chad", "arm", "mali", .2, 0), claim("peru", "sue", "chile", .7, 1),
                   claim("oslo", "host", "ada", .7, 2), claim("ben", "meet", "ada", .9, 3)},
                  3);
  REQUIRE(ranking.size() == 3);
  CHECK(ranking[0].subject.id == "ben");
  CHECK(ranking[1].subject.id == "peru");
  CHECK(ranking[2].subject.id == "oslo");
}

TEST_CASE("what is said again is listed once, with its quotes") {
  const auto ranking =
      rank_claims({claim("chad", "arm", "mali", .2, 0), claim("peru", "sue", "chile", .8, 1),
                   claim("chad", "arm", "mali", .9, 2), claim("chad", "arm", "mali", .1, 2),
                   claim("chad", "arm", "mali", .3, 1)},
                  2);
  REQUIRE(ranking.size() == 2);
  CHECK(quotes_of(ranking[0]) == std::vector<std::uint32_t>{2, 0, 1});
  CHECK(ranking[0].confidence == .9);
  CHECK(quotes_of(ranking[1]) == std::vector<std::uint32_t>{1});
}

TEST_CASE("what is denied is no repetition, nor what is turned round unless it has no direction") {
  auto denied = claim("chad", "arm", "mali", .5, 1);
  denied.stance.polarity = Polarity::kNegative;
  const auto turned = claim("mali", "arm", "chad", .4, 2);
  CHECK(rank_claims({claim("chad", "arm", "mali", .9, 0), denied, turned}, 9).size() == 3);
  auto met = claim("chad", "meet", "mali", .5, 1);
  auto met_again = claim("mali", "meet", "chad", .5, 2);
  met.is_symmetric = met_again.is_symmetric = true;
  CHECK(rank_claims({met, met_again}, 9).size() == 1);
}

TEST_CASE("what has no room lends its quotes to nobody") {
  const auto ranking =
      rank_claims({claim("chad", "arm", "mali", .9, 0), claim("peru", "sue", "chile", .8, 1),
                   claim("peru", "sue", "chile", .7, 2)},
                  1);
  REQUIRE(ranking.size() == 1);
  CHECK(quotes_of(ranking[0]) == std::vector<std::uint32_t>{0});
  CHECK(rank_claims({}, 3).empty());
}

}  // namespace claim_ranking_test
}  // namespace entente
