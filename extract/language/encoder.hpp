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

/// The mean of the states of each word's pieces, words × width, by either end of the encoder.
struct WordStates {
  std::vector<float> sentence;  ///< for what a sentence says by itself
  std::vector<float> article;   ///< for whom its phrases mean and what a reader would draw
};

/// The pretrained encoder (Devlin et al. 2019) as it was learned further by train/encoder: a state
/// for each word in its context. Its upper blocks are there twice: once as treebanks taught them,
/// once as articles that were read did (train/articles). A window's states depend on that window
/// alone, bit for bit, whatever else is read with it. Spans point into the model files.
class Encoder {
 public:
  /// `articles` holds the upper blocks once more. Throws Error (input) when parts are missing or
  /// their sizes do not fit.
  Encoder(const ModelFile& file, const ModelFile& articles);

  [[nodiscard]] WordStates encode(const PieceRows& rows) const;
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
  [[nodiscard]] static Block load_block(const ModelFile& file, std::size_t number,
                                        std::size_t width);
  [[nodiscard]] std::vector<float> embed(const PieceRows& rows) const;
  void run_attention(const Block& block, const PieceRows& rows, std::vector<float>& states) const;
  void run_inner(const Block& block, std::vector<float>& states) const;
  void run(const Block& block, const PieceRows& rows, std::vector<float>& states) const;
  [[nodiscard]] std::vector<float> mean_of_pieces(const PieceRows& rows,
                                                  const std::vector<float>& states) const;

  std::span<const std::int8_t> embedding_;
  std::span<const float> embedding_scales_, places_, shapes_;
  Norm embedding_norm_;
  std::vector<Block> blocks_, article_blocks_;
  std::size_t heads_ = 0, longest_window_ = 0, longest_sentence_ = 0;
};

}  // namespace entente
