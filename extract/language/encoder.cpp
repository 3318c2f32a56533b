#include "extract/language/encoder.hpp"

#include <algorithm>
#include <string>

#include "extract/language/attention.hpp"
#include "extract/language/elementwise.hpp"
#include "graph/error.hpp"

namespace entente {

void PieceRows::clear() {
  pieces.clear();
  shapes.clear();
  first_piece.clear();
  last_piece.clear();
  window_ends.clear();
}

Encoder::Norm Encoder::load_norm(const ModelFile& file, const std::string& name,
                                 std::size_t width) {
  return {file.get_array<float>(name + ".scale", width),
          file.get_array<float>(name + ".bias", width)};
}

Encoder::Block Encoder::load_block(const ModelFile& file, std::size_t number, std::size_t width) {
  const std::string name = "block" + std::to_string(number) + ".";
  Block block;
  block.attention = Linear::load(file, name + "attention", width);
  block.mix = Linear::load(file, name + "mix", width);
  block.up = Linear::load(file, name + "up", width);
  block.down = Linear::load(file, name + "down", block.up.matrix.outputs);
  block.before = load_norm(file, name + "norm1", width);
  block.behind = load_norm(file, name + "norm2", width);
  return block;
}

Encoder::Encoder(const ModelFile& file, const ModelFile& articles) {
  const auto sizes = file.get_array<std::uint32_t>("sizes", 4);
  heads_ = sizes[1];
  longest_window_ = sizes[2];
  longest_sentence_ = sizes[3];
  const std::size_t width = heads_ * kHeadSize;
  embedding_norm_ = load_norm(file, "norm", width);
  embedding_scales_ = file.get_array<float>("embedding.scales");
  embedding_ = file.get_array<std::int8_t>("embedding.rows", embedding_scales_.size() * width);
  const std::size_t longest = std::max(longest_window_, longest_sentence_ + 1);
  places_ = file.get_array<float>("places").first(longest * width);
  shapes_ = file.get_array<float>("shapes", kWordShapes * width);
  for (std::size_t i = 0; i < sizes[0]; ++i) blocks_.push_back(load_block(file, i, width));
  const std::size_t fork = articles.get_array<std::uint32_t>("fork", 1)[0];
  if (fork >= blocks_.size())
    throw Error(ErrorKind::kInput, "articles.model was learned over another encoder.model");
  for (std::size_t i = fork; i < blocks_.size(); ++i)
    article_blocks_.push_back(load_block(articles, i, width));
}

std::vector<float> Encoder::embed(const PieceRows& rows) const {
  const std::size_t size = width();
  std::vector<float> states(rows.pieces.size() * size);
  const std::vector<float> nothing(size, 0.F);
  std::size_t begin = 0;
  for (const std::size_t end : rows.window_ends) {
    for (std::size_t row = begin; row < end; ++row) {
      const std::int8_t* const piece = embedding_.data() + rows.pieces[row] * size;
      const float scale = embedding_scales_[rows.pieces[row]];
      const float* const place = places_.data() + (row - begin) * size;
      const float* const shape = shapes_.data() + static_cast<std::size_t>(rows.shapes[row]) * size;
      float* const state = states.data() + row * size;
      for (std::size_t i = 0; i < size; ++i)
        state[i] = scale * static_cast<float>(piece[i]) + (place[i] + shape[i]);
      add_and_normalize(state, nothing.data(), embedding_norm_.scale.data(),
                        embedding_norm_.bias.data(), size);
    }
    begin = end;
  }
  return states;
}

void Encoder::run_attention(const Block& block, const PieceRows& rows,
                            std::vector<float>& states) const {
  const std::size_t size = width(), count = rows.pieces.size();
  QuantizedRows quantized;
  quantize_rows(states.data(), count, size, quantized);
  const std::vector<float> parts = block.attention.apply(quantized);
  std::vector<float> mixed(count * size);
  AttentionRoom room;
  std::size_t begin = 0;
  for (const std::size_t end : rows.window_ends) {
    attend(parts.data() + begin * 3 * size, end - begin, heads_, mixed.data() + begin * size, room);
    begin = end;
  }
  quantize_rows(mixed.data(), count, size, quantized);
  block.mix.apply(quantized, mixed.data());
  for (std::size_t row = 0; row < count; ++row)
    add_and_normalize(states.data() + row * size, mixed.data() + row * size,
                      block.before.scale.data(), block.before.bias.data(), size);
}

void Encoder::run_inner(const Block& block, std::vector<float>& states) const {
  // So few rows that what lies between the two products stays in the cache.
  constexpr std::size_t kRowsAtOnce = 64;
  const std::size_t size = width(), inner = block.up.matrix.outputs;
  QuantizedRows quantized;
  std::vector<float> wide(kRowsAtOnce * inner), narrow(kRowsAtOnce * size);
  for (std::size_t first = 0; first < states.size() / size; first += kRowsAtOnce) {
    const std::size_t count = std::min(kRowsAtOnce, states.size() / size - first);
    float* const own = states.data() + first * size;
    quantize_rows(own, count, size, quantized);
    block.up.apply(quantized, wide.data());
    gelu(wide.data(), count * inner);
    quantize_rows(wide.data(), count, inner, quantized);
    block.down.apply(quantized, narrow.data());
    for (std::size_t row = 0; row < count; ++row)
      add_and_normalize(own + row * size, narrow.data() + row * size, block.behind.scale.data(),
                        block.behind.bias.data(), size);
  }
}

void Encoder::run(const Block& block, const PieceRows& rows, std::vector<float>& states) const {
  run_attention(block, rows, states);
  run_inner(block, states);
}

std::vector<float> Encoder::mean_of_pieces(const PieceRows& rows,
                                           const std::vector<float>& states) const {
  const std::size_t size = width();
  std::vector<float> words(rows.first_piece.size() * size, 0.F);
  for (std::size_t word = 0; word < rows.first_piece.size(); ++word) {
    float* const out = words.data() + word * size;
    const std::size_t first = rows.first_piece[word], last = rows.last_piece[word];
    for (std::size_t row = first; row < last; ++row)
      for (std::size_t i = 0; i < size; ++i) out[i] += states[row * size + i];
    const auto pieces = static_cast<float>(last - first);
    for (std::size_t i = 0; i < size; ++i) out[i] /= pieces;
  }
  return words;
}

WordStates Encoder::encode(const PieceRows& rows) const {
  std::vector<float> states = embed(rows), forked;
  const std::size_t fork = blocks_.size() - article_blocks_.size();
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    if (i == fork) forked = states;
    run(blocks_[i], rows, states);
  }
  for (const Block& block : article_blocks_) run(block, rows, forked);
  return {mean_of_pieces(rows, states), mean_of_pieces(rows, forked)};
}

}  // namespace entente
