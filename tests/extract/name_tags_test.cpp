#include "extract/language/name_tags.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace entente;

TEST_CASE("labels have names and names have labels") {
  for (std::size_t label = 0; label < kNameLabels; ++label)
    CHECK(find_name_label(name_label(label)) == label);
  CHECK(find_name_label("B-Planet") == 0);
}

TEST_CASE("an inside label stands only behind its own type") {
  std::mt19937 random(3);
  for (int round = 0; round < 50; ++round) {
    std::vector<float> scores(12 * kNameLabels);
    for (float& score : scores) score = static_cast<float>(random() % 100);
    const auto labels = decode_names(scores);
    REQUIRE(labels.size() == 12);
    for (std::size_t w = 0; w < labels.size(); ++w)
      if (labels[w] != 0 && labels[w] % 2 == 0) {
        REQUIRE(w > 0);
        CHECK((labels[w - 1] + 1) / 2 == labels[w] / 2);
      }
  }
}

TEST_CASE("no person's name touches another's") {
  std::vector<float> scores(3 * kNameLabels, 0.F);
  scores[find_name_label("B-Person")] = 5.F;
  scores[kNameLabels + find_name_label("B-Person")] = 5.F;
  scores[kNameLabels + find_name_label("I-Person")] = 4.F;
  scores[2 * kNameLabels + find_name_label("B-Location")] = 5.F;
  const std::size_t begins = find_name_label("B-Person"), inside = find_name_label("I-Person");
  CHECK(decode_names(scores) ==
        std::vector<std::size_t>{begins, inside, find_name_label("B-Location")});
}

TEST_CASE("a confident name is kept whole") {
  std::vector<float> scores(3 * kNameLabels, 0.F);
  scores[find_name_label("B-Location")] = 5.F;
  scores[kNameLabels + find_name_label("I-Location")] = 5.F;
  scores[2 * kNameLabels] = 5.F;
  CHECK(decode_names(scores) ==
        std::vector<std::size_t>{find_name_label("B-Location"), find_name_label("I-Location"), 0});
  CHECK(decode_names({}).empty());
}
