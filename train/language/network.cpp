#include "train/language/network.hpp"

#include <cmath>

#include "extract/deprel.hpp"
#include "extract/language/features.hpp"
#include "extract/language/name_tags.hpp"
#include "train/language/lstm.hpp"

namespace entente::train {
namespace {

constexpr double kInputDropout = 0.25;
constexpr double kLayerDropout = 0.33;
constexpr double kRecurrentDropout = 0.1;
constexpr double kUnknownWord = 0.15;    ///< share of learned words hidden
constexpr double kUnknownVector = 0.07;  ///< share of vectors hidden
constexpr double kUnknownAll = 0.05;     ///< share of words that are hidden whole

[[nodiscard]] torch::Tensor keep(std::int64_t rows, double dropped) {
  return torch::rand({rows}).ge(dropped);
}

[[nodiscard]] torch::Tensor uniform(std::vector<std::int64_t> shape, double range) {
  return torch::empty(shape).uniform_(-range, range);
}

}  // namespace

NetworkImpl::NetworkImpl(const NetworkSizes& s, torch::Tensor fixed_vectors)
    : sizes(s), vectors(std::move(fixed_vectors)) {
  const std::int64_t input = s.vector_size + 2 * s.embedding, width = 2 * s.hidden;
  words = register_parameter("words", uniform({s.words, s.embedding}, 0.4));
  affixes = register_parameter("affixes", uniform({kAffixRows, s.embedding}, 0.7));
  root = register_parameter("root", uniform({input}, 0.1));
  for (std::int64_t layer = 0; layer < s.layers; ++layer)
    lstm.push_back(
        make_layer("lstm" + std::to_string(layer), layer == 0 ? input : width, s.hidden));
  name_lstm = make_layer("name_lstm", input + width, s.name_hidden);
  const auto linear = [&](const char* name, std::int64_t in, std::int64_t out) {
    return register_module(name, torch::nn::Linear(in, out));
  };
  upos = linear("upos", width, static_cast<std::int64_t>(kUposNames.size()));
  xpos = linear("xpos", width, s.xpos);
  feats = linear("feats", width, s.feats);
  lemmas = linear("lemmas", width, s.lemma_rules);
  names = linear("names", 2 * s.name_hidden, kNameLevels * kNameLabels);
  arc_head = linear("arc_head", width, s.arc);
  arc_dependent = linear("arc_dependent", width, s.arc);
  relation_head = linear("relation_head", width, s.relation);
  relation_dependent = linear("relation_dependent", width, s.relation);
  const auto relations = static_cast<std::int64_t>(kDeprelNames.size());
  arc = register_parameter("arc", torch::zeros({s.arc + 1, s.arc}));
  relation =
      register_parameter("relation", torch::zeros({s.relation + 1, relations * (s.relation + 1)}));
}

NetworkImpl::Layer NetworkImpl::make_layer(const std::string& name, std::int64_t input,
                                           std::int64_t hidden) {
  Layer layer;
  for (std::size_t d = 0; d < 2; ++d) {
    const std::string prefix = name + (d == 0 ? "f" : "b");
    const double range = std::sqrt(3.0 / static_cast<double>(input));
    auto bias = torch::zeros({4 * hidden});
    bias.slice(0, hidden, 2 * hidden).fill_(1.0);
    auto recurrent = torch::empty({4 * hidden, hidden});
    for (std::int64_t gate = 0; gate < 4; ++gate)
      torch::nn::init::orthogonal_(recurrent.slice(0, gate * hidden, (gate + 1) * hidden));
    layer[d].input = register_parameter(prefix + "_input", uniform({4 * hidden, input}, range));
    layer[d].recurrent = register_parameter(prefix + "_recurrent", recurrent);
    layer[d].bias = register_parameter(prefix + "_bias", bias);
  }
  return layer;
}

torch::Tensor NetworkImpl::run(const Layer& layer, const torch::Tensor& rows, const Batch& batch) {
  std::vector<torch::Tensor> outputs;
  for (const Direction& d : layer) {
    const auto recurrent = torch::dropout(d.recurrent, kRecurrentDropout, is_training());
    outputs.push_back(run_lstm(torch::linear(rows, d.input, d.bias), recurrent, batch.batch_sizes,
                               outputs.size() == 1));
  }
  return drop(torch::cat(outputs, 1), batch, kLayerDropout);
}

torch::Tensor NetworkImpl::drop(const torch::Tensor& rows, const Batch& batch, double share) {
  if (!is_training()) return rows;
  const auto mask = torch::rand({batch.sentences, rows.size(1)}).ge(share) / (1.0 - share);
  return rows * mask.index_select(0, batch.sentence_of_row);
}

torch::Tensor NetworkImpl::embed(const Batch& batch) {
  auto vector_rows = batch.vectors, word_rows = batch.words, affix_rows = batch.affixes;
  const std::int64_t rows = vector_rows.size(0);
  if (is_training()) {
    const auto is_known = keep(rows, kUnknownWord);
    vector_rows = vector_rows * keep(rows, kUnknownVector);
    word_rows = word_rows * is_known;
    affix_rows = affix_rows.clone();
    affix_rows.select(1, kAffixes - 1).mul_(is_known);
  }
  const auto vector_part = vectors.index_select(0, vector_rows);
  const auto word_part =
      torch::embedding(words, word_rows, /*padding_idx=*/0) * word_rows.gt(0).unsqueeze(1);
  const auto affix_part =
      (torch::embedding(affixes, affix_rows, 0) * affix_rows.gt(0).unsqueeze(2)).sum(1) /
      std::sqrt(static_cast<double>(kAffixes));
  auto embedded = torch::cat({vector_part, word_part, affix_part}, 1);
  embedded = embedded * (1 - batch.is_root) + root * batch.is_root;
  if (is_training()) embedded = embedded * keep(rows, kUnknownAll).unsqueeze(1);
  return drop(embedded, batch, kInputDropout);
}

NetworkImpl::States NetworkImpl::encode(const Batch& batch, bool wants_tree) {
  States states;
  states.words = embed(batch);
  torch::Tensor rows = states.words;
  const std::int64_t layers = wants_tree ? sizes.layers : sizes.tag_layer + 1;
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    rows = run(lstm[static_cast<std::size_t>(layer)], rows, batch);
    if (layer == sizes.tag_layer) states.tags = rows;
  }
  if (wants_tree) states.tree = rows;
  return states;
}

torch::Tensor NetworkImpl::name_scores(const Batch& batch, const States& states) {
  return names(run(name_lstm, torch::cat({states.words, states.tags}, 1), batch));
}

torch::Tensor NetworkImpl::arc_scores(const Batch& batch, const torch::Tensor& tree) {
  const auto heads = drop(torch::relu(arc_head(tree)), batch, kLayerDropout);
  const auto dependents = drop(torch::relu(arc_dependent(tree)), batch, kLayerDropout);
  const auto ones = torch::ones({dependents.size(0), 1});
  const auto left = torch::matmul(torch::cat({dependents, ones}, 1), arc);
  const auto cells = [&](const torch::Tensor& rows) {
    return rows.index_select(0, batch.row_of_cell.flatten())
        .view({batch.sentences, batch.longest, rows.size(1)});
  };
  return torch::matmul(cells(left), cells(heads).transpose(1, 2))
      .masked_fill(batch.is_word.logical_not().unsqueeze(1), -1e9);
}

torch::Tensor NetworkImpl::relation_scores(const torch::Tensor& tree,
                                           const torch::Tensor& dependent_rows,
                                           const torch::Tensor& head_rows) {
  const auto part = [&](torch::nn::Linear& layer, const torch::Tensor& rows) {
    const auto hidden = torch::relu(layer(tree.index_select(0, rows)));
    const auto dropped = torch::dropout(hidden, kLayerDropout, is_training());
    return torch::cat({dropped, torch::ones({dropped.size(0), 1})}, 1);
  };
  const auto left = torch::matmul(part(relation_dependent, dependent_rows), relation)
                        .view({dependent_rows.size(0), -1, sizes.relation + 1});
  return torch::bmm(left, part(relation_head, head_rows).unsqueeze(2)).squeeze(2);
}

}  // namespace entente::train
