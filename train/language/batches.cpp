#include "train/language/batches.hpp"

#include <algorithm>
#include <numeric>

#include "extract/language/normal_form.hpp"

namespace entente::train {
namespace {

[[nodiscard]] torch::Tensor tensor(const std::vector<std::int64_t>& values) {
  return torch::tensor(values, torch::kInt64);
}

[[nodiscard]] std::string title_case(const std::string& form) {
  std::size_t at = 0;
  std::string out;
  append_code_point(out, to_upper(next_code_point(form, at)));
  return out + form.substr(at);
}

void drop_final_mark(Example& example) {
  const std::size_t last = example.forms.size() - 1;
  const std::string& mark = example.forms[last];
  const auto is_head = [&](std::int64_t head) {
    return head == static_cast<std::int64_t>(last) + 1;
  };
  if (last == 0 || (mark != "." && mark != "!" && mark != "?")) return;
  if (std::ranges::any_of(example.head, is_head)) return;
  example.forms.pop_back();
  for (auto* classes : {&example.upos, &example.xpos, &example.feats, &example.lemma_rule,
                        &example.head, &example.deprel})
    if (!classes->empty()) classes->pop_back();
  for (auto& level : example.names)
    if (!level.empty()) level.pop_back();
}

/// Where each word of a batch stands among its rows.
struct Layout {
  std::vector<std::int64_t> batch_sizes, first_row;  ///< by step
  explicit Layout(const std::vector<Example>& examples) {
    for (std::size_t step = 0, row = 0; step <= examples.front().forms.size(); ++step) {
      const auto reach =
          std::ranges::count_if(examples, [&](const Example& e) { return e.forms.size() >= step; });
      batch_sizes.push_back(reach);
      first_row.push_back(static_cast<std::int64_t>(row));
      row += static_cast<std::size_t>(reach);
    }
  }
  [[nodiscard]] std::int64_t row(std::size_t sentence, std::int64_t word) const {
    return first_row[static_cast<std::size_t>(word)] + static_cast<std::int64_t>(sentence);
  }
  [[nodiscard]] std::size_t rows() const {
    return static_cast<std::size_t>(first_row.back() + batch_sizes.back());
  }
};

void fill_inputs(const std::vector<Example>& examples, const Layout& layout,
                 const Vocabulary& vocabulary, Batch& batch) {
  const std::size_t rows = layout.rows();
  std::vector<std::int64_t> sentence(rows), vectors(rows), words(rows), affixes(rows * kAffixes),
      cells(examples.size() * static_cast<std::size_t>(batch.longest));
  std::vector<float> is_root(rows), is_word(cells.size());
  for (std::size_t s = 0; s < examples.size(); ++s)
    for (std::size_t w = 0; w <= examples[s].forms.size(); ++w) {
      const auto row = static_cast<std::size_t>(layout.row(s, static_cast<std::int64_t>(w)));
      const std::size_t cell = s * static_cast<std::size_t>(batch.longest) + w;
      cells[cell] = static_cast<std::int64_t>(row);
      is_word[cell] = 1.F;
      sentence[row] = static_cast<std::int64_t>(s);
      is_root[row] = w == 0 ? 1.F : 0.F;
      if (w == 0) continue;
      const auto features =
          word_features(examples[s].forms[w - 1], vocabulary.vectors, vocabulary.words);
      vectors[row] = features.vector;
      words[row] = features.word;
      std::ranges::copy(features.affixes,
                        affixes.begin() + static_cast<std::ptrdiff_t>(row * kAffixes));
    }
  const auto height = static_cast<std::int64_t>(rows);
  batch.batch_sizes = tensor(layout.batch_sizes);
  batch.sentence_of_row = tensor(sentence);
  batch.vectors = tensor(vectors);
  batch.words = tensor(words);
  batch.affixes = tensor(affixes).view({height, -1});
  batch.is_root = torch::tensor(is_root).view({height, 1});
  batch.row_of_cell = tensor(cells).view({batch.sentences, batch.longest});
  batch.is_word = torch::tensor(is_word).view({batch.sentences, batch.longest}).gt(0.5);
}

[[nodiscard]] torch::Tensor classes_by_row(const std::vector<Example>& examples,
                                           const Layout& layout,
                                           std::vector<std::int64_t> Example::*classes) {
  std::vector<std::int64_t> out(layout.rows(), kUnlabelled);
  for (std::size_t s = 0; s < examples.size(); ++s)
    for (std::size_t w = 0; w < (examples[s].*classes).size(); ++w)
      out[static_cast<std::size_t>(layout.row(s, static_cast<std::int64_t>(w) + 1))] =
          (examples[s].*classes)[w];
  return tensor(out);
}

void fill_tags(const std::vector<Example>& examples, const Layout& layout, Batch& batch) {
  batch.upos = classes_by_row(examples, layout, &Example::upos);
  batch.xpos = classes_by_row(examples, layout, &Example::xpos);
  batch.feats = classes_by_row(examples, layout, &Example::feats);
  batch.lemmas = classes_by_row(examples, layout, &Example::lemma_rule);
}

void fill_trees(const std::vector<Example>& examples, const Layout& layout, Batch& batch) {
  std::vector<std::int64_t> cells, rows, heads, head_rows, relations;
  for (std::size_t s = 0; s < examples.size(); ++s)
    for (std::size_t w = 0; w < examples[s].head.size(); ++w) {
      const auto word = static_cast<std::int64_t>(w) + 1;
      cells.push_back(static_cast<std::int64_t>(s) * batch.longest + word);
      rows.push_back(layout.row(s, word));
      heads.push_back(examples[s].head[w]);
      head_rows.push_back(layout.row(s, examples[s].head[w]));
      relations.push_back(examples[s].deprel[w]);
    }
  batch.dependent_cell = tensor(cells);
  batch.dependent_row = tensor(rows);
  batch.head = tensor(heads);
  batch.head_row = tensor(head_rows);
  batch.deprel = tensor(relations);
}

void fill_names(const std::vector<Example>& examples, const Layout& layout, Batch& batch) {
  for (std::size_t level = 0; level < kNameLevels; ++level) {
    std::vector<float> allowed(layout.rows() * kNameLabels);
    for (std::size_t s = 0; s < examples.size(); ++s) {
      const auto& names = examples[s].names[level];
      for (std::size_t w = 0; w < names.size(); ++w) {
        const auto row = static_cast<std::size_t>(layout.row(s, static_cast<std::int64_t>(w) + 1));
        std::ranges::copy(names[w],
                          allowed.begin() + static_cast<std::ptrdiff_t>(row * kNameLabels));
      }
    }
    batch.names[level] = torch::tensor(allowed).view({-1, static_cast<std::int64_t>(kNameLabels)});
  }
}

}  // namespace

std::vector<std::vector<std::size_t>> group_by_length(const std::vector<Example>& examples,
                                                      std::size_t cells, std::mt19937* random) {
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), 0);
  std::vector<std::size_t> length(examples.size());
  for (const std::size_t i : order)
    length[i] = examples[i].forms.size() + (random ? (*random)() % 6 : 0);
  if (random) std::ranges::shuffle(order, *random);
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return length[i]; });
  std::vector<std::vector<std::size_t>> groups(1);
  for (const std::size_t i : order) {
    if (!groups.back().empty() && (groups.back().size() + 1) * (length[i] + 1) > cells)
      groups.emplace_back();
    groups.back().push_back(i);
  }
  if (random) std::ranges::shuffle(groups, *random);
  return groups;
}

Example disturb(const Example& example, std::mt19937& random) {
  Example out = example;
  const auto chance = random() % 100;
  if (chance < 3 || (chance >= 3 && chance < 6) || (chance >= 6 && chance < 10)) {
    for (std::string& form : out.forms)
      form = chance < 3 ? lower_case(form) : chance < 6 ? upper_case(form) : title_case(form);
    std::ranges::fill(out.lemma_rule, kUnlabelled);
  }
  if (random() % 100 < 8) drop_final_mark(out);
  return out;
}

Batch make_batch(std::vector<Example> examples, const Vocabulary& vocabulary) {
  std::ranges::stable_sort(examples, std::greater{},
                           [](const Example& e) { return e.forms.size(); });
  const Layout layout(examples);
  Batch batch;
  batch.sentences = static_cast<std::int64_t>(examples.size());
  batch.longest = static_cast<std::int64_t>(examples.front().forms.size()) + 1;
  fill_inputs(examples, layout, vocabulary, batch);
  const auto any = [&](auto&& holds) { return std::ranges::any_of(examples, holds); };
  if (any([](const Example& e) { return e.has_tree(); })) {
    fill_tags(examples, layout, batch);
    fill_trees(examples, layout, batch);
  }
  if (any([](const Example& e) { return e.has_names(); })) fill_names(examples, layout, batch);
  return batch;
}

}  // namespace entente::train
