#include "extract/language/analyser.hpp"

#include <algorithm>

#include "extract/language/elementwise.hpp"
#include "extract/language/name_tags.hpp"
#include "extract/language/tree.hpp"

namespace entente {
namespace {

/// Words read side by side: enough rows for the matrix products, few enough for the cache.
constexpr std::size_t kBatchRows = 1500;
constexpr std::size_t kBatchWindows = 96;

/// One root for a sentence that was read in windows: the roots of the others hang on the first.
void hang_windows(Sentence& sentence) {
  std::int32_t root = kNoHead;
  for (std::size_t w = 0; w < sentence.tokens.size(); ++w) {
    Token& token = sentence.tokens[w];
    if (token.head != kNoHead) continue;
    if (root == kNoHead) {
      root = static_cast<std::int32_t>(w);
    } else {
      token.head = root;
      token.deprel = Deprel::kParataxis;
    }
  }
}

}  // namespace

Analyser::Analyser(const ModelFile& file)
    : vectors_(file.get("vectors.index")),
      words_(file.get("words.table")),
      xpos_(file.get("xpos")),
      feats_(file.get("feats")),
      lemma_rules_(file.get("lemma_rules")),
      lemmatizer_(file),
      encoder_(file) {
  const auto sizes = file.get_array<std::uint32_t>("head_sizes", 2);
  arc_size_ = sizes[0];
  relation_size_ = sizes[1];
  tags_ = Linear::load(file, "tags", encoder_.width());
  names_ = Linear::load(file, "names", encoder_.name_width());
  tree_ = Linear::load(file, "tree", encoder_.width());
  arc_ = Linear::load(file, "arc", arc_size_);
  relation_ = Linear::load(file, "relation", relation_size_);
}

void Analyser::analyse(std::string_view text, std::span<Sentence> sentences) const {
  std::vector<Window> windows;
  for (Sentence& sentence : sentences)
    for (std::size_t first = 0; first < sentence.tokens.size(); first += kLongestWindow)
      windows.push_back(
          {&sentence, first, std::min(kLongestWindow, sentence.tokens.size() - first)});
  std::ranges::stable_sort(windows, std::greater{}, &Window::size);
  for (std::size_t begin = 0, end = 0; begin < windows.size(); begin = end) {
    std::size_t rows = 0;
    while (end < windows.size() && end - begin < kBatchWindows &&
           (end == begin || rows + windows[end].size < kBatchRows))
      rows += windows[end++].size + 1;
    analyse_batch(text, std::span(windows).subspan(begin, end - begin));
  }
  for (Sentence& sentence : sentences) hang_windows(sentence);
}

void Analyser::analyse_batch(std::string_view text, std::span<const Window> windows) const {
  std::vector<std::size_t> sizes;
  for (const Window& window : windows) sizes.push_back(window.size);
  const PackedBatch batch(sizes);
  std::vector<WordFeatures> features(batch.rows);
  for (std::size_t s = 0; s < windows.size(); ++s)
    for (std::size_t w = 0; w < windows[s].size; ++w) {
      const Token& token = windows[s].sentence->tokens[windows[s].first + w];
      features[batch.row(s, w + 1)] = word_features(slice(text, token.span), vectors_, words_);
    }
  const Encoder::States states = encoder_.encode(batch, features);
  const std::vector<float> tags = tags_.apply(states.tags);
  const std::vector<float> names = names_.apply(states.names);
  std::vector<float> tree = tree_.apply(states.tree);
  rectify(tree.data(), tree.size());
  for (std::size_t s = 0; s < windows.size(); ++s) {
    read_tags(text, windows[s], s, batch, tags);
    read_names(windows[s], s, batch, names);
    read_tree(windows[s], s, batch, tree);
  }
}

void Analyser::read_tags(std::string_view text, const Window& window, std::size_t index,
                         const PackedBatch& batch, const std::vector<float>& tags) const {
  for (std::size_t w = 0; w < window.size; ++w) {
    Token& token = window.sentence->tokens[window.first + w];
    std::span<const float> scores(tags.data() + batch.row(index, w + 1) * tags_.matrix.outputs,
                                  tags_.matrix.outputs);
    const auto best = [&](std::size_t classes) {
      const std::size_t chosen = index_of_largest(scores.first(classes));
      scores = scores.subspan(classes);
      return static_cast<std::uint32_t>(chosen);
    };
    token.upos = static_cast<Upos>(best(kUposNames.size()));
    token.xpos = xpos_[best(xpos_.size())];
    token.feats = feats_[best(feats_.size())];
    const std::string_view rule = lemma_rules_[best(lemma_rules_.size())];
    token.lemma = lemmatizer_.find(slice(text, token.span), token.xpos, rule);
  }
}

void Analyser::read_names(const Window& window, std::size_t index, const PackedBatch& batch,
                          const std::vector<float>& scores) const {
  const auto decode = [&](std::size_t level) {
    std::vector<float> own;
    own.reserve(window.size * kNameLabels);
    for (std::size_t w = 0; w < window.size; ++w) {
      const float* const row = scores.data() + batch.row(index, w + 1) * names_.matrix.outputs;
      own.insert(own.end(), row + level * kNameLabels, row + (level + 1) * kNameLabels);
    }
    return decode_names(own);
  };
  const auto outer = decode(0), inner = decode(1);
  for (std::size_t w = 0; w < window.size; ++w) {
    Token& token = window.sentence->tokens[window.first + w];
    token.ner = name_label(outer[w]);
    token.inner_ner = inner[w] == 0 || outer[w] == 0 ? "" : name_label(inner[w]);
  }
}

void Analyser::read_tree(const Window& window, std::size_t index, const PackedBatch& batch,
                         const std::vector<float>& states) const {
  const std::size_t nodes = window.size + 1;
  std::vector<const float*> rows(nodes);
  std::vector<float> dependents;
  for (std::size_t w = 0; w < nodes; ++w) {
    rows[w] = states.data() + batch.row(index, w) * tree_.matrix.outputs;
    dependents.insert(dependents.end(), rows[w] + arc_size_, rows[w] + 2 * arc_size_);
  }
  QuantizedRows quantized;
  quantize_rows(dependents.data(), nodes, arc_size_, quantized);
  const std::vector<float> left = arc_.apply(quantized);
  std::vector<float> scores(nodes * nodes);
  for (std::size_t dependent = 1; dependent < nodes; ++dependent)
    for (std::size_t head = 0; head < nodes; ++head)
      scores[dependent * nodes + head] =
          dot(left.data() + dependent * arc_size_, rows[head], arc_size_);
  const auto heads = best_tree(scores, window.size);
  for (std::size_t w = 0; w < window.size; ++w) {
    Token& token = window.sentence->tokens[window.first + w];
    token.head =
        heads[w + 1] == 0 ? kNoHead : static_cast<std::int32_t>(window.first + heads[w + 1]) - 1;
  }
  choose_relations(window, heads, rows);
}

void Analyser::choose_relations(const Window& window, std::span<const std::uint32_t> heads,
                                std::span<const float* const> rows) const {
  const std::size_t head_part = 2 * arc_size_, dependent_part = head_part + relation_size_;
  std::vector<float> dependents;
  for (std::size_t w = 1; w <= window.size; ++w)
    dependents.insert(dependents.end(), rows[w] + dependent_part,
                      rows[w] + dependent_part + relation_size_);
  QuantizedRows quantized;
  quantize_rows(dependents.data(), window.size, relation_size_, quantized);
  const std::vector<float> left = relation_.apply(quantized);
  constexpr std::size_t kRelations = kDeprelNames.size();
  for (std::size_t w = 1; w <= window.size; ++w) {
    Token& token = window.sentence->tokens[window.first + w - 1];
    if (heads[w] == 0) {
      token.deprel = Deprel::kRoot;
      continue;
    }
    const float* const products = left.data() + (w - 1) * relation_.matrix.outputs;
    const float* const head = rows[heads[w]] + head_part;
    std::array<float, kRelations> scores;
    for (std::size_t r = 0; r < kRelations; ++r)
      scores[r] = dot(products + r * relation_size_, head, relation_size_) +
                  products[kRelations * relation_size_ + r];
    scores[static_cast<std::size_t>(Deprel::kRoot)] = -1e30F;
    token.deprel = static_cast<Deprel>(index_of_largest(scores));
  }
}

}  // namespace entente
