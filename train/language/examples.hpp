#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "extract/language/conllu.hpp"
#include "extract/language/name_tags.hpp"

namespace entente::train {

/// Marks a word whose class is unknown: it adds nothing to the loss.
inline constexpr std::int64_t kUnlabelled = -100;

/// For each name label, whether the annotation allows it; all false where it says nothing.
using AllowedNames = std::array<bool, kNameLabels>;

/// One sentence to learn from, with what its treebank or name corpus knows about it.
struct Example {
  std::vector<std::string> forms;
  std::vector<std::int64_t> upos, xpos, feats, lemma_rule;  ///< classes, or kUnlabelled
  std::vector<std::int64_t> head;                           ///< 0 = root, else word 1, 2, …
  std::vector<std::int64_t> deprel;
  std::array<std::vector<AllowedNames>, kNameLevels> names;  ///< each empty, or one for each word
  [[nodiscard]] bool has_names() const { return !names[0].empty(); }
  [[nodiscard]] bool has_tree() const { return !head.empty(); }
};

/// The classes of the tagging heads, numbered in the order of their frequency.
struct Classes {
  std::vector<std::string> xpos, feats, lemma_rules;
};

[[nodiscard]] std::vector<AnalysedArticle> read_treebank(const std::string& path);

/// Classes seen at least twice.
[[nodiscard]] Classes collect_classes(const std::vector<AnalysedArticle>& treebank);

[[nodiscard]] std::vector<Example> tree_examples(const std::vector<AnalysedArticle>& treebank,
                                                 const Classes& classes);

/// Token and BIO tags a line, parted by tabs, the outer name's tag first: en-worldwide-newswire's
/// nine types.
[[nodiscard]] std::vector<Example> read_name_examples(const std::string& path);

/// Adds UNER's labels (person, organization, location; IOB2) to the sentences with the same words.
/// UNER says nothing of the other types, so its "O" allows each of them.
void add_uner_names(const std::string& path, std::vector<Example>& examples);

}  // namespace entente::train
