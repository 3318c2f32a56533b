#include "extract/language/encoder.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/language/elementwise.hpp"

namespace entente {
namespace {

[[nodiscard]] QuantizedMatrix load_matrix(const ModelFile& file, const std::string& name,
                                          std::size_t inputs) {
  QuantizedMatrix matrix;
  const auto scales = file.get_array<float>(name + ".scales");
  matrix.outputs = scales.size();
  matrix.inputs = round_up(inputs, kStep);
  matrix.scales = scales.data();
  matrix.weights =
      file.get_array<std::uint8_t>(name + ".weights", matrix.outputs * matrix.inputs).data();
  return matrix;
}

constexpr std::size_t kCentroids = 256;
constexpr std::size_t kGates = 4;

/// out += scale × row.
void add_row(std::span<const std::int8_t> row, float scale, float* out) {
  for (std::size_t i = 0; i < row.size(); ++i) out[i] += scale * static_cast<float>(row[i]);
}

}  // namespace

Linear Linear::load(const ModelFile& file, const std::string& name, std::size_t inputs) {
  const QuantizedMatrix matrix = load_matrix(file, name, inputs);
  return {matrix, file.get_array<float>(name + ".bias", matrix.outputs)};
}

std::vector<float> Linear::apply(const QuantizedRows& rows) const {
  std::vector<float> out(rows.scales.size() * matrix.outputs);
  multiply(rows, 0, rows.scales.size(), matrix, bias.data(), out.data());
  return out;
}

PackedBatch::PackedBatch(std::span<const std::size_t> words) {
  std::size_t reach = words.size();
  for (std::size_t step = 0; !words.empty() && step <= words.front(); ++step) {
    while (reach > 0 && words[reach - 1] < step) --reach;
    first_row.push_back(rows);
    sizes.push_back(reach);
    rows += reach;
  }
}

Encoder::Layer Encoder::load_layer(const ModelFile& file, const std::string& name,
                                   std::span<const std::size_t> inputs) {
  Layer layer;
  for (const std::size_t d : {0U, 1U}) {
    const std::string prefix = name + (d == 0 ? "f" : "b");
    Direction& direction = layer[d];
    for (std::size_t part = 0; part < inputs.size(); ++part)
      direction.inputs.push_back(
          load_matrix(file, prefix + "_input" + std::to_string(part), inputs[part]));
    direction.hidden = direction.inputs[0].outputs / kGates;
    direction.recurrent = load_matrix(file, prefix + "_recurrent", direction.hidden);
    direction.bias = file.get_array<float>(prefix + ".bias", direction.inputs[0].outputs);
  }
  return layer;
}

Encoder::Encoder(const ModelFile& file) {
  const auto sizes = file.get_array<std::uint32_t>("sizes", 4);
  tag_layer_ = sizes[1];
  embedding_ = sizes[2];
  codes_ = sizes[3];
  centroids_ = file.get_array<float>("vectors.centroids");
  part_ = centroids_.size() / (codes_ * kCentroids);
  vectors_ = file.get_array<std::uint8_t>("vectors.codes");
  const auto table = [&](const std::string& name, auto& rows, auto& scales) {
    scales = file.get_array<float>(name + ".scales");
    rows = file.get_array<std::int8_t>(name + ".rows", scales.size() * embedding_);
  };
  table("words", words_, word_scales_);
  table("affixes", affixes_, affix_scales_);
  const std::size_t input = codes_ * part_ + 2 * embedding_;
  root_ = file.get_array<float>("root", input);
  for (std::size_t layer = 0; layer < sizes[0]; ++layer)
    layers_.push_back(
        load_layer(file, "lstm" + std::to_string(layer), std::array{layer == 0 ? input : width()}));
  name_layer_ = load_layer(file, "name_lstm", std::array{input, width()});
}

void Encoder::add_vector(std::uint32_t row, float* out) const {
  const std::size_t first = (row - 1) * codes_;
  if (row == 0 || first >= vectors_.size()) return;
  for (std::size_t code = 0; code < codes_; ++code) {
    const float* const centroid =
        centroids_.data() + (code * kCentroids + vectors_[first + code]) * part_;
    std::copy(centroid, centroid + part_, out + code * part_);
  }
}

std::vector<float> Encoder::embed(const PackedBatch& batch,
                                  const std::vector<WordFeatures>& features) const {
  const std::size_t width = root_.size(), vector_size = codes_ * part_;
  const float share = 1.F / std::sqrt(static_cast<float>(kAffixes));
  std::vector<float> out(batch.rows * width, 0.F);
  for (std::size_t row = 0; row < batch.rows; ++row) {
    float* const at = out.data() + row * width;
    if (row < batch.sizes[0]) {
      std::ranges::copy(root_, at);
      continue;
    }
    const WordFeatures& word = features[row];
    const auto add = [&](std::span<const std::int8_t> rows, std::span<const float> scales,
                         std::uint32_t index, float factor, float* to) {
      if (index > 0 && index <= scales.size())
        add_row(rows.subspan((index - 1) * embedding_, embedding_), factor * scales[index - 1], to);
    };
    add_vector(word.vector, at);
    add(words_, word_scales_, word.word, 1.F, at + vector_size);
    for (const std::uint32_t affix : word.affixes)
      add(affixes_, affix_scales_, affix, share, at + vector_size + embedding_);
  }
  return out;
}

namespace {

/// Consecutive steps whose inputs are multiplied at once: enough rows to use the kernels well, few
/// enough to stay in the cache.
struct StepRange {
  std::size_t first = 0, last = 0;  ///< steps [first, last)
  std::size_t first_row = 0, rows = 0;
};

[[nodiscard]] std::vector<StepRange> group_steps(const PackedBatch& batch, bool is_backward) {
  constexpr std::size_t kEnoughRows = 64;
  std::vector<StepRange> ranges;
  const std::size_t steps = batch.sizes.size();
  for (std::size_t i = 0; i < steps; ++i) {
    const std::size_t step = is_backward ? steps - 1 - i : i;
    if (ranges.empty() || ranges.back().rows >= kEnoughRows)
      ranges.push_back({step, step, batch.first_row[step], 0});
    StepRange& range = ranges.back();
    range.first = std::min(range.first, step);
    range.last = std::max(range.last, step + 1);
    range.first_row = batch.first_row[range.first];
    range.rows += batch.sizes[step];
  }
  return ranges;
}

}  // namespace

void Encoder::run(const Direction& direction, const PackedBatch& batch, Inputs inputs,
                  bool is_backward, std::size_t width, float* out) {
  const std::size_t hidden = direction.hidden, gate_width = kGates * hidden;
  std::vector<float> cells(batch.sizes[0] * hidden, 0.F), states(cells.size(), 0.F), gates;
  QuantizedRows quantized;
  bool is_first = true;
  for (const StepRange& range : group_steps(batch, is_backward)) {
    gates.resize(range.rows * gate_width);
    for (std::size_t part = 0; part < inputs.size(); ++part)
      multiply(*inputs[part], range.first_row, range.rows, direction.inputs[part],
               part == 0 ? direction.bias.data() : nullptr, gates.data());
    for (std::size_t i = 0; i < range.last - range.first; ++i) {
      const std::size_t step = is_backward ? range.last - 1 - i : range.first + i;
      const std::size_t count = batch.sizes[step], first = batch.first_row[step];
      float* const own = gates.data() + (first - range.first_row) * gate_width;
      if (!is_first) {
        quantize_rows(states.data(), count, hidden, quantized);
        multiply(quantized, 0, count, direction.recurrent, nullptr, own);
      }
      is_first = false;
      for (std::size_t r = 0; r < count; ++r) {
        float* const state = states.data() + r * hidden;
        lstm_step(own + r * gate_width, hidden, cells.data() + r * hidden, state);
        std::copy(state, state + hidden, out + (first + r) * width);
      }
    }
  }
}

std::vector<float> Encoder::run_layer(const Layer& layer, const PackedBatch& batch, Inputs inputs) {
  const std::size_t hidden = layer[0].hidden;
  std::vector<float> rows(batch.rows * 2 * hidden, 0.F);
  run(layer[0], batch, inputs, false, 2 * hidden, rows.data());
  run(layer[1], batch, inputs, true, 2 * hidden, rows.data() + hidden);
  return rows;
}

Encoder::States Encoder::encode(const PackedBatch& batch,
                                const std::vector<WordFeatures>& features) const {
  States states;
  QuantizedRows words;
  {
    const std::vector<float> embedded = embed(batch, features);
    quantize_rows(embedded.data(), batch.rows, root_.size(), words);
  }
  std::vector<float> rows = run_layer(layers_[0], batch, std::array{&std::as_const(words)});
  for (std::size_t layer = 0;; ++layer) {
    quantize_rows(rows.data(), batch.rows, width(), states.tree);
    if (layer == tag_layer_) states.tags = states.tree;
    if (layer + 1 == layers_.size()) break;
    rows = run_layer(layers_[layer + 1], batch, std::array{&std::as_const(states.tree)});
  }
  rows =
      run_layer(name_layer_, batch, std::array{&std::as_const(words), &std::as_const(states.tags)});
  quantize_rows(rows.data(), batch.rows, name_width(), states.names);
  return states;
}

}  // namespace entente
