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

TEST_CASE("two regressions answer, and a feature that none of them knows says nothing") {
  const auto confidence = read("# feature\tright\tworth\nbias\t1\t-1\nnested\t-3\t0.5\n");
  const auto plain = confidence.judge({{"bias", 1}, {"unheard_of", 7}});
  CHECK(plain.right == doctest::Approx(1 / (1 + std::exp(-1.0))));
  CHECK(plain.worth == doctest::Approx(1 / (1 + std::exp(1.0))));
  const auto nested = confidence.judge({{"bias", 1}, {"nested", 2}});
  CHECK(nested.right == doctest::Approx(1 / (1 + std::exp(5.0))));
  CHECK(nested.worth == doctest::Approx(0.5));
}

TEST_CASE("a table that is malformed says where") {
  CHECK_THROWS_AS(read("bias\t1\n"), Error);
  CHECK_THROWS_AS(read("bias\tone\t1\n"), Error);
  CHECK_THROWS_AS(read("bias\t1\t1\nbias\t1\t1\n"), Error);
}

TEST_CASE("the table that is shipped knows the features that weigh most") {
  const auto confidence =
      ClaimConfidence::read(ENTENTE_SOURCE_DIR "/extract/data/claim_confidence.tsv");
  CHECK(confidence.weight("bias").worth != 0);
  CHECK(confidence.weight("object_role=ARG1").worth != 0);
  CHECK(confidence.weight("arrow_worth").worth > 0);
}

}  // namespace claim_confidence_test
}  // namespace entente
