#include "extract/encoder.hpp"

#include <algorithm>
#include <cmath>

#include "extract/elementwise.hpp"

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
  std::vector<float> out;
  out.reserve(rows.scales.size() * matrix.outputs);
  for (std::size_t r = 0; r < rows.scales.size(); ++r)
    out.insert(out.end(), bias.begin(), bias.end());
  multiply_add(rows, 0, rows.scales.size(), matrix, out.data());
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

Encoder::Encoder(const ModelFile& file) {
  const auto sizes = file.get_array<std::uint32_t>("sizes", 5);
  hidden_ = sizes[0];
  tag_layer_ = sizes[2];
  vector_size_ = sizes[3];
  embedding_ = sizes[4];
  const auto table = [&](const std::string& name, std::size_t width, auto& rows, auto& scales) {
    scales = file.get_array<float>(name + ".scales");
    rows = file.get_array<std::int8_t>(name + ".rows", scales.size() * width);
  };
  table("vectors", vector_size_, vectors_, vector_scales_);
  table("words", embedding_, words_, word_scales_);
  table("affixes", embedding_, affixes_, affix_scales_);
  const std::size_t input = vector_size_ + 2 * embedding_;
  root_ = file.get_array<float>("root", input);
  for (std::size_t layer = 0; layer < sizes[1]; ++layer) {
    auto& directions = layers_.emplace_back();
    for (const std::size_t d : {0U, 1U}) {
      const std::string name = "lstm" + std::to_string(layer) + (d == 0 ? "f" : "b");
      directions[d].input = Linear::load(file, name + "_input", layer == 0 ? input : width());
      directions[d].recurrent = load_matrix(file, name + "_recurrent", hidden_);
    }
  }
}

std::vector<float> Encoder::embed(const PackedBatch& batch,
                                  const std::vector<WordFeatures>& features) const {
  const std::size_t width = root_.size();
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
                         std::uint32_t index, std::size_t size, float factor, float* to) {
      if (index > 0 && index <= scales.size())
        add_row(rows.subspan((index - 1) * size, size), factor * scales[index - 1], to);
    };
    add(vectors_, vector_scales_, word.vector, vector_size_, 1.F, at);
    add(words_, word_scales_, word.word, embedding_, 1.F, at + vector_size_);
    for (const std::uint32_t affix : word.affixes)
      add(affixes_, affix_scales_, affix, embedding_, share, at + vector_size_ + embedding_);
  }
  return out;
}

void Encoder::run(const Direction& direction, const PackedBatch& batch, const QuantizedRows& input,
                  bool is_backward, float* out) const {
  const std::size_t most = batch.sizes[0], steps = batch.sizes.size();
  const std::size_t gate_width = direction.input.matrix.outputs;
  std::vector<float> cells(most * hidden_, 0.F), states(most * hidden_, 0.F),
      gates(most * gate_width);
  QuantizedRows quantized;
  for (std::size_t i = 0; i < steps; ++i) {
    const std::size_t step = is_backward ? steps - 1 - i : i;
    const std::size_t count = batch.sizes[step], first = batch.first_row[step];
    for (std::size_t r = 0; r < count; ++r)
      std::ranges::copy(direction.input.bias, gates.data() + r * gate_width);
    multiply_add(input, first, count, direction.input.matrix, gates.data());
    if (i > 0) {
      quantize_rows(states.data(), count, hidden_, quantized);
      multiply_add(quantized, 0, count, direction.recurrent, gates.data());
    }
    for (std::size_t r = 0; r < count; ++r) {
      float* const state = states.data() + r * hidden_;
      lstm_step(gates.data() + r * gate_width, hidden_, cells.data() + r * hidden_, state);
      std::copy(state, state + hidden_, out + (first + r) * width() + (is_backward ? hidden_ : 0));
    }
  }
}

Encoder::States Encoder::encode(const PackedBatch& batch,
                                const std::vector<WordFeatures>& features) const {
  States states;
  std::vector<float> rows = embed(batch, features);
  QuantizedRows input;
  for (std::size_t layer = 0; layer < layers_.size(); ++layer) {
    quantize_rows(rows.data(), batch.rows, rows.size() / batch.rows, input);
    rows.assign(batch.rows * width(), 0.F);
    run(layers_[layer][0], batch, input, false, rows.data());
    run(layers_[layer][1], batch, input, true, rows.data());
    if (layer == tag_layer_) states.tags = rows;
  }
  states.tree = std::move(rows);
  return states;
}

}  // namespace entente
