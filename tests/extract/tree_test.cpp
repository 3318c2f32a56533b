#include "extract/language/tree.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace entente;

namespace tree_test {

bool is_single_rooted(const std::vector<std::uint32_t>& heads) {
  if (std::count(heads.begin() + 1, heads.end(), 0U) != 1) return false;
  for (std::size_t word = 1; word < heads.size(); ++word) {
    std::size_t node = word;
    for (std::size_t steps = 0; node != 0; ++steps) {
      if (steps > heads.size()) return false;
      node = heads[node];
    }
  }
  return true;
}

double total(const std::vector<float>& scores, const std::vector<std::uint32_t>& heads) {
  double sum = 0;
  for (std::size_t word = 1; word < heads.size(); ++word)
    sum += static_cast<double>(scores[word * heads.size() + heads[word]]);
  return sum;
}

/// The best tree by trying every assignment of heads.
double best_total(const std::vector<float>& scores, std::size_t words) {
  std::vector<std::uint32_t> heads(words + 1, 0);
  double best = -1e30;
  for (bool is_done = false; !is_done;) {
    if (is_single_rooted(heads)) best = std::max(best, total(scores, heads));
    is_done = true;
    for (std::size_t word = 1; word <= words && is_done; ++word) {
      heads[word] = (heads[word] + 1) % static_cast<std::uint32_t>(words + 1);
      is_done = heads[word] == 0;
    }
  }
  return best;
}

std::vector<float> random_scores(std::size_t words, std::mt19937& random) {
  std::vector<float> scores((words + 1) * (words + 1));
  for (float& score : scores) score = static_cast<float>(random() % 1000) / 50.F;
  return scores;
}

TEST_CASE("the decoded tree is the best single-rooted tree of all") {
  std::mt19937 random(7);
  for (std::size_t words = 1; words <= 5; ++words)
    for (int round = 0; round < 60; ++round) {
      const auto scores = random_scores(words, random);
      const auto heads = best_tree(scores, words);
      CAPTURE(words);
      CAPTURE(round);
      REQUIRE(is_single_rooted(heads));
      CHECK(total(scores, heads) == doctest::Approx(best_total(scores, words)));
    }
}

TEST_CASE("long sentences decode to a tree whatever the scores") {
  std::mt19937 random(11);
  for (const std::size_t words : {20U, 60U, 250U}) {
    CHECK(is_single_rooted(best_tree(random_scores(words, random), words)));
    const std::vector<float> equal((words + 1) * (words + 1), 1.F);
    CHECK(is_single_rooted(best_tree(equal, words)));
  }
}

TEST_CASE("an empty sentence has no heads") {
  CHECK(best_tree(std::vector<float>{0.F}, 0) == std::vector<std::uint32_t>{0});
}

}  // namespace tree_test
