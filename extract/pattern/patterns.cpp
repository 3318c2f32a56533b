#include "extract/pattern/patterns.hpp"

#include <utility>

namespace entente {

Patterns::Patterns(std::vector<Pattern> patterns, const WordNet& wordnet)
    : patterns_(std::move(patterns)), wordnet_(wordnet) {
  const auto for_each = [&](auto work) {
    for (std::uint32_t p = 0; p < patterns_.size(); ++p) {
      for (std::uint32_t t = 0; t < patterns_[p].trees.size(); ++t) {
        work(patterns_[p].trees[t], Tree{p, t});
      }
    }
  };
  for_each([&](const PatternWord& top, Tree) {
    if (top.is_other_lemma) return;
    for (const auto& lemma : top.lemmas) by_lemma_[lemma];
  });
  for_each([&](const PatternWord& top, Tree tree) {
    if (top.is_other_lemma || top.lemmas.empty()) {
      of_any_lemma_.push_back(tree);
      for (auto& [lemma, trees] : by_lemma_) trees.push_back(tree);
      return;
    }
    for (const auto& lemma : top.lemmas) {
      auto& trees = by_lemma_[lemma];
      const bool is_twice = !trees.empty() && trees.back().pattern == tree.pattern &&
                            trees.back().tree == tree.tree;  // "buy|buy"
      if (!is_twice) trees.push_back(tree);
    }
  });
}

}  // namespace entente
