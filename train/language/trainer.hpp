#pragma once

#include <string>
#include <vector>

#include "train/language/batches.hpp"
#include "train/language/network.hpp"

namespace entente::train {

struct TrainingData {
  std::vector<Example> trees, names;
  std::vector<Example> ewt_dev, gum_dev, names_dev;
  Classes classes;
  Vocabulary vocabulary;
};

struct TrainingOptions {
  int epochs = 30;  ///< passes over the treebanks
  std::uint32_t seed = 1;
  double learning_rate = 2e-3;
  std::size_t cells = 2500;  ///< words a batch, padding counted
  std::string folder;        ///< for checkpoints
};

/// Shares in percent, from gold words, heads by argmax.
struct TreeScores {
  double upos = 0, xpos = 0, feats = 0, lemma_rules = 0, uas = 0, las = 0;
};
[[nodiscard]] TreeScores score_trees(Network& network, const std::vector<Example>& examples,
                                     const Vocabulary& vocabulary);
/// F1 in percent of spans with their type, each word counted to its innermost name.
[[nodiscard]] double score_names(Network& network, const std::vector<Example>& examples,
                                 const Vocabulary& vocabulary);

/// Learns, printing dev scores of the averaged weights after each epoch to stderr. Goes on from the
/// checkpoint in `options.folder` when there is one. Leaves the averaged weights in `network`.
void learn(Network& network, const TrainingData& data, const TrainingOptions& options);

/// The averaged weights of the last checkpoint. Throws Error (input) when there is none.
void load_average(Network& network, const std::string& folder);

}  // namespace entente::train
