#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "extract/language/linear.hpp"
#include "extract/language/word_pieces.hpp"
#include "extract/learned/model_file.hpp"

namespace entente {

/// Windows of pieces, one behind the other, and which words the pieces make up.
struct PieceRows {
  std::vector<std::uint32_t> pieces;
  std::vector<WordShape> shapes;           ///< of the word, by piece
  std::vector<std::uint32_t> first_piece;  ///< of each word
  std::vector<std::uint32_t> last_piece;   ///< behind each word's last
  std::vector<std::uint32_t> window_ends;  ///< behind each window's last piece

  void clear();
};

/// The pretrained encoder (Devlin et al. 2019) as it was learned further by train/encoder: a state
/// for each word in its context. A window's states depend on that window alone, bit for bit,
/// whatever else is read with it. Spans point into the model file.
class Encoder {
 public:
  /// Throws Error (input) when parts are missing or their sizes do not fit.
  explicit Encoder(const ModelFile& file);

  /// words × width(): the mean of the states of each word's pieces.
  [[nodiscard]] std::vector<float> encode(const PieceRows& rows) const;
  [[nodiscard]] std::size_t width() const { return embedding_norm_.scale.size(); }
  /// Pieces of a window of several sentences, of a sentence alone.
  [[nodiscard]] std::size_t longest_window() const { return longest_window_; }
  [[nodiscard]] std::size_t longest_sentence() const { return longest_sentence_; }

 private:
  struct Norm {
    std::span<const float> scale, bias;
  };
  struct Block {
    Linear attention, mix, up, down;
    Norm before, behind;
  };
  [[nodiscard]] static Norm load_norm(const ModelFile& file, const std::string& name,
                                      std::size_t width);
  [[nodiscard]] std::vector<float> embed(const PieceRows& rows) const;
  void run_attention(const Block& block, const PieceRows& rows, std::vector<float>& states) const;
  void run_inner(const Block& block, std::vector<float>& states) const;

  std::span<const std::int8_t> embedding_;
  std::span<const float> embedding_scales_, places_, shapes_;
  Norm embedding_norm_;
  std::vector<Block> blocks_;
  std::size_t heads_ = 0, longest_window_ = 0, longest_sentence_ = 0;
};

}  // namespace entente
