#pragma once

#include <torch/torch.h>

#include <array>
#include <vector>

#include "extract/language/name_tags.hpp"

namespace entente::train {

struct NetworkSizes {
  std::int64_t vectors = 0;  ///< rows, row 0 (unknown) included; the same for words
  std::int64_t vector_size = 100;
  std::int64_t words = 0;
  std::int64_t embedding = 64;
  std::int64_t hidden = 224;  ///< of one direction
  std::int64_t layers = 3;
  std::int64_t tag_layer = 1;  ///< the tags are read from this layer, the tree from the last
  std::int64_t arc = 256;
  std::int64_t relation = 64;
  std::int64_t name_hidden = 96;  ///< of one direction of the names' own layer
  std::int64_t xpos = 0, feats = 0, lemma_rules = 0;
};

/// Sentences side by side, longest first, in the order of at::lstm's packed sequences: step by
/// step, and within a step by sentence. Word 0 of a sentence is the root.
struct Batch {
  std::int64_t sentences = 0, longest = 0;
  torch::Tensor batch_sizes;                ///< sentences that reach step t
  torch::Tensor sentence_of_row;            ///< [rows]
  torch::Tensor vectors, words, affixes;    ///< [rows], [rows], [rows, kAffixes]; roots hold 0
  torch::Tensor is_root;                    ///< [rows, 1], 1 for a root
  torch::Tensor row_of_cell;                ///< [sentences, longest], 0 where there is no word
  torch::Tensor is_word;                    ///< [sentences, longest], roots included
  torch::Tensor upos, xpos, feats, lemmas;  ///< [rows] classes; empty without tags
  /// [rows, kNameLabels] allowed, by level; empty without names
  std::array<torch::Tensor, kNameLevels> names;
  torch::Tensor dependent_cell, dependent_row, head, head_row, deprel;  ///< [words] of trees
};

/// A BiLSTM over word vectors, learned words and hashed affixes, with linear taggers, the biaffine
/// scorers of Dozat and Manning (2017), and for the names a layer of their own over the words and
/// the tags' layer.
struct NetworkImpl : torch::nn::Module {
  NetworkImpl(const NetworkSizes& sizes, torch::Tensor vectors);

  struct States {
    torch::Tensor words;       ///< [rows, input]
    torch::Tensor tags, tree;  ///< [rows, 2 × hidden]; tree is empty unless asked for
  };
  [[nodiscard]] States encode(const Batch& batch, bool wants_tree);
  /// [rows, kNameLevels × kNameLabels]
  [[nodiscard]] torch::Tensor name_scores(const Batch& batch, const States& states);
  /// [sentences, dependent, head]
  [[nodiscard]] torch::Tensor arc_scores(const Batch& batch, const torch::Tensor& tree);
  /// [pairs, relations]
  [[nodiscard]] torch::Tensor relation_scores(const torch::Tensor& tree,
                                              const torch::Tensor& dependent_rows,
                                              const torch::Tensor& head_rows);

  NetworkSizes sizes;
  torch::Tensor vectors;  ///< fixed
  torch::Tensor words, affixes, root;
  struct Direction {
    torch::Tensor input, recurrent, bias;
  };
  using Layer = std::array<Direction, 2>;
  std::vector<Layer> lstm;
  Layer name_lstm;
  torch::nn::Linear upos{nullptr}, xpos{nullptr}, feats{nullptr}, lemmas{nullptr};
  torch::nn::Linear names{nullptr};
  torch::nn::Linear arc_head{nullptr}, arc_dependent{nullptr};
  torch::nn::Linear relation_head{nullptr}, relation_dependent{nullptr};
  torch::Tensor arc, relation;  ///< [arc + 1, arc], [relation + 1, relations × (relation + 1)]

 private:
  [[nodiscard]] Layer make_layer(const std::string& name, std::int64_t input, std::int64_t hidden);
  [[nodiscard]] torch::Tensor run(const Layer& layer, const torch::Tensor& rows,
                                  const Batch& batch);
  [[nodiscard]] torch::Tensor embed(const Batch& batch);
  [[nodiscard]] torch::Tensor drop(const torch::Tensor& rows, const Batch& batch, double share);
};
TORCH_MODULE(Network);

}  // namespace entente::train
