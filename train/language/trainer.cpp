#include "train/language/trainer.hpp"

#include <fmt/core.h>

#include <chrono>
#include <cmath>
#include <filesystem>
#include <random>
#include <set>
#include <tuple>

#include "graph/error.hpp"

namespace entente::train {
namespace {

namespace fs = std::filesystem;
namespace F = torch::nn::functional;

constexpr double kTagWeight = 0.4;
constexpr double kUnerWeight = 0.5;
constexpr double kLargestGradient = 5.0;
constexpr std::int64_t kWarmUpSteps = 150;
constexpr double kAverageDecay = 0.9985;

[[nodiscard]] torch::Tensor class_loss(const torch::Tensor& scores, const torch::Tensor& classes) {
  return F::cross_entropy(scores, classes, F::CrossEntropyFuncOptions().ignore_index(kUnlabelled));
}

/// −log of the probability of the labels that the annotation allows, on one level.
[[nodiscard]] torch::Tensor level_loss(const torch::Tensor& scores, const torch::Tensor& allowed) {
  const auto rows = allowed.sum(1).gt(0).nonzero().squeeze(1);
  if (rows.numel() == 0) return torch::zeros({});
  const auto known = scores.index_select(0, rows);
  const auto barred = allowed.index_select(0, rows).le(0.5);
  return (known.logsumexp(1) - known.masked_fill(barred, -1e9).logsumexp(1)).mean();
}

[[nodiscard]] torch::Tensor name_loss(const torch::Tensor& scores, const Batch& batch) {
  auto loss = torch::zeros({});
  for (std::size_t level = 0; level < kNameLevels; ++level) {
    const auto first = static_cast<std::int64_t>(level * kNameLabels);
    loss = loss + level_loss(scores.slice(1, first, first + kNameLabels), batch.names[level]);
  }
  return loss;
}

[[nodiscard]] torch::Tensor loss_of(Network& network, const Batch& batch) {
  const bool has_tree = batch.head.defined();
  const auto states = network->encode(batch, has_tree);
  auto loss = torch::zeros({});
  if (batch.names[0].defined())
    loss = loss +
           name_loss(network->name_scores(batch, states), batch) * (has_tree ? kUnerWeight : 1.0);
  if (!has_tree) return loss;
  const auto arcs = network->arc_scores(batch, states.tree)
                        .view({-1, batch.longest})
                        .index_select(0, batch.dependent_cell);
  const auto relations = network->relation_scores(states.tree, batch.dependent_row, batch.head_row);
  return loss + F::cross_entropy(arcs, batch.head) + F::cross_entropy(relations, batch.deprel) +
         kTagWeight * (class_loss(network->upos(states.tags), batch.upos) +
                       class_loss(network->xpos(states.tags), batch.xpos) +
                       class_loss(network->feats(states.tags), batch.feats) +
                       class_loss(network->lemmas(states.tags), batch.lemmas));
}

[[nodiscard]] Batch batch_of(const std::vector<Example>& examples,
                             const std::vector<std::size_t>& group, const Vocabulary& vocabulary,
                             std::mt19937* random) {
  std::vector<Example> chosen;
  for (const std::size_t i : group)
    chosen.push_back(random ? disturb(examples[i], *random) : examples[i]);
  return make_batch(std::move(chosen), vocabulary);
}

/// An endless walk over shuffled groups.
class GroupSource {
 public:
  GroupSource(const std::vector<Example>& examples, std::size_t cells)
      : examples_(examples), cells_(cells) {}
  [[nodiscard]] std::vector<std::size_t> next(std::mt19937& random) {
    if (groups_.empty()) groups_ = group_by_length(examples_, cells_, &random);
    auto group = std::move(groups_.back());
    groups_.pop_back();
    return group;
  }

 private:
  const std::vector<Example>& examples_;
  std::size_t cells_;
  std::vector<std::vector<std::size_t>> groups_;
};

/// A running average of the weights, which scores better than the weights themselves.
class AveragedWeights {
 public:
  explicit AveragedWeights(Network& network) : network_(network) {
    for (const auto& weight : network->parameters()) average_.push_back(weight.detach().clone());
  }
  void update(std::int64_t step) {
    const double decay = std::min(
        kAverageDecay, (1.0 + static_cast<double>(step)) / (10.0 + static_cast<double>(step)));
    torch::NoGradGuard no_gradient;
    const auto weights = network_->parameters();
    for (std::size_t i = 0; i < weights.size(); ++i)
      average_[i].mul_(decay).add_(weights[i].detach(), 1.0 - decay);
  }
  void swap() {
    torch::NoGradGuard no_gradient;
    auto weights = network_->parameters();
    for (std::size_t i = 0; i < weights.size(); ++i) {
      const auto kept = weights[i].detach().clone();
      weights[i].copy_(average_[i]);
      average_[i].copy_(kept);
    }
  }
  [[nodiscard]] std::vector<torch::Tensor>& tensors() { return average_; }

 private:
  Network& network_;
  std::vector<torch::Tensor> average_;
};

class Trainer {
 public:
  Trainer(Network& network, const TrainingData& data, const TrainingOptions& options)
      : network_(network),
        data_(data),
        options_(options),
        optimizer_(network->parameters(),
                   torch::optim::AdamOptions(options.learning_rate).betas({0.9, 0.9})),
        average_(network),
        names_(data.names, options.cells) {}

  void run() {
    int epoch = resume();
    for (; epoch < options_.epochs; ++epoch) {
      run_epoch(epoch);
      average_.swap();
      report(epoch);
      average_.swap();
      save(epoch + 1);
    }
    average_.swap();
  }

 private:
  void run_epoch(int epoch) {
    std::mt19937 random(options_.seed * 1000003U + static_cast<std::uint32_t>(epoch));
    torch::manual_seed(random());
    network_->train();
    const auto groups = group_by_length(data_.trees, options_.cells, &random);
    const auto steps = static_cast<double>(groups.size());
    started_ = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < groups.size(); ++i) {
      set_rate((epoch + static_cast<double>(i) / steps) / options_.epochs);
      step(batch_of(data_.trees, groups[i], data_.vocabulary, &random));
      step(batch_of(data_.names, names_.next(random), data_.vocabulary, &random));
      if (i % 40 == 0)
        fmt::print(stderr, "  {:3d}/{} loss {:.3f} {:.0f} s\n", i, groups.size(), loss_, seconds());
    }
  }

  void set_rate(double progress) {
    const double warm_up =
        std::min(1.0, static_cast<double>(step_ + 1) / static_cast<double>(kWarmUpSteps));
    for (auto& group : optimizer_.param_groups())
      group.options().set_lr(options_.learning_rate * (1.0 - progress) * warm_up);
  }

  void step(const Batch& batch) {
    auto loss = loss_of(network_, batch);
    optimizer_.zero_grad();
    loss.backward();
    torch::nn::utils::clip_grad_norm_(network_->parameters(), kLargestGradient);
    optimizer_.step();
    average_.update(++step_);
    if (batch.head.defined()) loss_ += 0.02 * (loss.item<double>() - loss_);
  }

  void report(int epoch) {
    const auto line = [](const TreeScores& s) {
      return fmt::format("UPOS {:.2f} XPOS {:.2f} feats {:.2f} lemmas {:.2f} UAS {:.2f} LAS {:.2f}",
                         s.upos, s.xpos, s.feats, s.lemma_rules, s.uas, s.las);
    };
    const double learning = seconds();
    const auto ewt = score_trees(network_, data_.ewt_dev, data_.vocabulary);
    const auto gum = score_trees(network_, data_.gum_dev, data_.vocabulary);
    const double names = score_names(network_, data_.names_dev, data_.vocabulary);
    fmt::print(stderr, "epoch {} loss {:.3f} EWT {} · GUM {} · names {:.2f} · {:.0f} s\n",
               epoch + 1, loss_, line(ewt), line(gum), names, learning);
  }

  [[nodiscard]] double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - started_).count();
  }

  void save(int epoch) {
    const fs::path folder(options_.folder);
    torch::save(network_, folder / "network.pt.new");
    torch::save(optimizer_, folder / "optimizer.pt.new");
    auto state = average_.tensors();
    state.push_back(torch::tensor({static_cast<std::int64_t>(epoch), step_}));
    torch::save(state, folder / "average.pt.new");
    for (const auto* name : {"network.pt", "optimizer.pt", "average.pt"})
      fs::rename(folder / (std::string(name) + ".new"), folder / name);
  }

  [[nodiscard]] int resume() {
    const fs::path folder(options_.folder);
    if (!fs::exists(folder / "average.pt")) return 0;
    torch::load(network_, folder / "network.pt");
    // Loading takes any shape: other data or features would shift the words under their weights.
    if (network_->words.size(0) != network_->sizes.words)
      throw Error(ErrorKind::kInput, folder.string() + ": a checkpoint of other data or features",
                  "remove it to learn afresh");
    torch::load(optimizer_, folder / "optimizer.pt");
    std::vector<torch::Tensor> state;
    torch::load(state, folder / "average.pt");
    step_ = state.back()[1].item<std::int64_t>();
    const int epoch = static_cast<int>(state.back()[0].item<std::int64_t>());
    state.pop_back();
    average_.tensors() = state;
    fmt::print(stderr, "goes on behind epoch {}\n", epoch);
    return epoch;
  }

  Network& network_;
  const TrainingData& data_;
  const TrainingOptions& options_;
  torch::optim::Adam optimizer_;
  AveragedWeights average_;
  GroupSource names_;
  std::int64_t step_ = 0;
  double loss_ = 5.0;
  std::chrono::steady_clock::time_point started_;
};

using NameSpan = std::tuple<std::size_t, std::size_t, std::size_t>;

[[nodiscard]] std::set<NameSpan> name_spans(const std::vector<std::size_t>& labels) {
  std::set<NameSpan> spans;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == 0 || (labels[i] % 2 == 0 && i > 0 && (labels[i - 1] + 1) / 2 == labels[i] / 2))
      continue;
    const std::size_t type = (labels[i] + 1) / 2;
    std::size_t end = i + 1;
    while (end < labels.size() && labels[end] == 2 * type) ++end;
    spans.emplace(i, end, type);
  }
  return spans;
}

[[nodiscard]] std::vector<std::size_t> gold_labels(const std::vector<AllowedNames>& names) {
  std::vector<std::size_t> labels(names.size());
  for (std::size_t w = 0; w < labels.size(); ++w)
    while (!names[w][labels[w]]) ++labels[w];
  return labels;
}

/// Of each word the innermost name's label.
[[nodiscard]] std::vector<std::size_t> innermost(std::vector<std::size_t> outer,
                                                 const std::vector<std::size_t>& inner) {
  for (std::size_t w = 0; w < outer.size(); ++w)
    if (inner[w] != 0) outer[w] = inner[w];
  return outer;
}

}  // namespace

TreeScores score_trees(Network& network, const std::vector<Example>& examples,
                       const Vocabulary& vocabulary) {
  torch::NoGradGuard no_gradient;
  network->eval();
  std::array<double, 6> right{};
  double words = 0;
  for (const auto& group : group_by_length(examples, 4000, nullptr)) {
    const Batch batch = batch_of(examples, group, vocabulary, nullptr);
    const auto states = network->encode(batch, true);
    const auto tag = [&](torch::nn::Linear& head, const torch::Tensor& gold) {
      return head(states.tags).argmax(1).eq(gold).sum().item<double>();
    };
    right[0] += tag(network->upos, batch.upos);
    right[1] += tag(network->xpos, batch.xpos);
    right[2] += tag(network->feats, batch.feats);
    right[3] += tag(network->lemmas, batch.lemmas);
    const auto heads = network->arc_scores(batch, states.tree)
                           .argmax(2)
                           .flatten()
                           .index_select(0, batch.dependent_cell);
    const auto cells = torch::div(batch.dependent_cell, batch.longest, "floor") * batch.longest;
    const auto head_rows = batch.row_of_cell.flatten().index_select(0, cells + heads);
    const auto relations =
        network->relation_scores(states.tree, batch.dependent_row, head_rows).argmax(1);
    const auto is_right = heads.eq(batch.head);
    right[4] += is_right.sum().item<double>();
    right[5] += is_right.logical_and(relations.eq(batch.deprel)).sum().item<double>();
    words += static_cast<double>(batch.head.size(0));
  }
  for (double& share : right) share *= 100.0 / words;
  return {right[0], right[1], right[2], right[3], right[4], right[5]};
}

double score_names(Network& network, const std::vector<Example>& examples,
                   const Vocabulary& vocabulary) {
  torch::NoGradGuard no_gradient;
  network->eval();
  double gold = 0, found = 0, hit = 0;
  for (const auto& group : group_by_length(examples, 4000, nullptr)) {
    std::vector<Example> chosen;
    for (const std::size_t i : group) chosen.push_back(examples[i]);
    std::ranges::stable_sort(chosen, std::greater{},
                             [](const Example& e) { return e.forms.size(); });
    const Batch batch = make_batch(chosen, vocabulary);
    const auto by_row = network->name_scores(batch, network->encode(batch, false));
    for (std::size_t s = 0; s < chosen.size(); ++s) {
      const auto words = static_cast<std::int64_t>(chosen[s].forms.size());
      const auto rows = batch.row_of_cell[static_cast<std::int64_t>(s)].slice(0, 1, words + 1);
      const auto scores = by_row.index_select(0, rows);
      const auto decode = [&](std::size_t level) {
        const auto first = static_cast<std::int64_t>(level * kNameLabels);
        const auto own = scores.slice(1, first, first + kNameLabels).contiguous();
        return decode_names({own.data_ptr<float>(), static_cast<std::size_t>(own.numel())});
      };
      const auto& names = chosen[s].names;
      const auto a = name_spans(innermost(gold_labels(names[0]), gold_labels(names[1])));
      const auto b = name_spans(innermost(decode(0), decode(1)));
      gold += static_cast<double>(a.size());
      found += static_cast<double>(b.size());
      for (const auto& span : b) hit += a.contains(span) ? 1 : 0;
    }
  }
  return gold + found > 0 ? 200.0 * hit / (gold + found) : 0.0;
}

void learn(Network& network, const TrainingData& data, const TrainingOptions& options) {
  Trainer(network, data, options).run();
}

void load_average(Network& network, const std::string& folder) {
  const fs::path file = fs::path(folder) / "average.pt";
  if (!fs::exists(file)) throw Error(ErrorKind::kInput, file.string() + ": no checkpoint");
  std::vector<torch::Tensor> state;
  torch::load(state, file);
  torch::NoGradGuard no_gradient;
  auto weights = network->parameters();
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i].copy_(state[i]);
}

}  // namespace entente::train
