#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/pattern/pattern.hpp"
#include "extract/wordnet.hpp"

namespace entente {

/// The relations of a user's pattern file, ready to be looked for: the trees by the lemmas of their
/// top words. Immutable; threads may share it. `wordnet` must outlive it.
class Patterns {
 public:
  struct Tree {
    std::uint32_t pattern;  ///< index in all()
    std::uint32_t tree;     ///< index in Pattern::trees
  };

  Patterns(std::vector<Pattern> patterns, const WordNet& wordnet);

  /// Calls `work` with each tree whose top word may have this lemma, in the file's order.
  template <typename Work>
  void for_each_tree(std::string_view lemma, Work work) const {
    const auto found = by_lemma_.find(std::string(lemma));
    for (const Tree tree : found == by_lemma_.end() ? of_any_lemma_ : found->second) work(tree);
  }

  [[nodiscard]] const std::vector<Pattern>& all() const { return patterns_; }
  [[nodiscard]] const WordNet& wordnet() const { return wordnet_; }

 private:
  std::vector<Pattern> patterns_;
  const WordNet& wordnet_;
  std::unordered_map<std::string, std::vector<Tree>> by_lemma_;  ///< with those of any lemma
  std::vector<Tree> of_any_lemma_;
};

}  // namespace entente
