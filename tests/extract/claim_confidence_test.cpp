#include "extract/claim/claim_confidence.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>

#include "graph/error.hpp"

namespace entente {
namespace claim_confidence_test {

ClaimConfidence read(const std::string& table) {
  const auto path = std::filesystem::temp_directory_path() / "entente_claim_confidence.tsv";
  std::ofstream(path) << table;
  auto confidence = ClaimConfidence::read(path.string());
  std::filesystem::remove(path);
  return confidence;
}

double probability(double logit) { return 1 / (1 + std::exp(-logit)); }

TEST_CASE("regressions answer, and a feature that none of them knows says nothing") {
  const auto confidence =
      read("# feature\tright\tworth\tright\tworth\nbias\t1\t-1\t2\t3\nnested\t-3\t0.5\t1\t-2\n");
  const auto plain = confidence.judge({{"bias", 1}, {"unheard_of", 7}}, false).printed;
  CHECK(plain.right == doctest::Approx(probability(1)));
  CHECK(plain.worth == doctest::Approx(probability(-1)));
  const auto nested = confidence.judge({{"bias", 1}, {"nested", 2}}, false).printed;
  CHECK(nested.right == doctest::Approx(probability(-5)));
  CHECK(nested.worth == doctest::Approx(0.5));
}

TEST_CASE("claims between actors have answers of their own where they are worth looking at") {
  const auto confidence = read("bias\t1\t1\t0.5\t-0.5\nweak\t0\t-3\t2\t0.5\n");
  const auto looked_at = confidence.judge({{"bias", 1}}, true).printed;
  CHECK(looked_at.right == doctest::Approx(probability(0.5)));
  CHECK(looked_at.worth == doctest::Approx(probability(-0.5)));
  const auto unlikely = confidence.judge({{"bias", 1}, {"weak", 1}}, true).printed;
  CHECK(unlikely.right == doctest::Approx(probability(1)));   // lower than 2.5
  CHECK(unlikely.worth == doctest::Approx(probability(-2)));  // lower than 0
  CHECK(confidence.judge({{"bias", 1}}, true).any.worth == doctest::Approx(probability(1)));
}

TEST_CASE("a table that is malformed says where") {
  CHECK_THROWS_AS(read("bias\t1\t1\n"), Error);
  CHECK_THROWS_AS(read("bias\tone\t1\t1\t1\n"), Error);
  CHECK_THROWS_AS(read("bias\t1\t1\t1\t1\nbias\t1\t1\t1\t1\n"), Error);
}

TEST_CASE("the table that is shipped knows the features that weigh most") {
  const auto confidence =
      ClaimConfidence::read(ENTENTE_SOURCE_DIR "/extract/data/claim_confidence.tsv");
  CHECK(confidence.weights("bias").any.worth != 0);
  CHECK(confidence.weights("object_role=ARG1").any.worth != 0);
  CHECK(confidence.weights("arrow_worth").any.worth > 0);
  CHECK(confidence.weights("subject_link_doubt").between.right < 0);
}

}  // namespace claim_confidence_test
}  // namespace entente
