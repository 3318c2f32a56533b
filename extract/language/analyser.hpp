#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.hpp"
#include "extract/language/encoder.hpp"
#include "extract/language/lemmatizer.hpp"

namespace entente {

/// Tags, lemmas, trees and names of sentences whose words are known: the encoder and its heads.
/// Immutable; threads may share it.
class Analyser {
 public:
  explicit Analyser(const ModelFile& file);

  /// Fills all of each token but its span and joins_next. Sentences are read side by side, which
  /// changes nothing in the result. Words beyond the longest window (kLongestWindow) are read in
  /// windows whose trees are hung to the first as parataxis; time is linear in the words.
  void analyse(std::string_view text, std::span<Sentence> sentences) const;

  static constexpr std::size_t kLongestWindow = 250;

 private:
  /// Consecutive words of one sentence that are read as one.
  struct Window {
    Sentence* sentence;
    std::size_t first, size;
  };
  void analyse_batch(std::string_view text, std::span<const Window> windows) const;
  void read_tags(std::string_view text, const Window& window, std::size_t index,
                 const PackedBatch& batch, const std::vector<float>& tags) const;
  void read_names(const Window& window, std::size_t index, const PackedBatch& batch,
                  const std::vector<float>& scores) const;
  void read_tree(const Window& window, std::size_t index, const PackedBatch& batch,
                 const std::vector<float>& states) const;
  void choose_relations(const Window& window, std::span<const std::uint32_t> heads,
                        std::span<const float* const> rows) const;

  WordIndex vectors_;
  StringTable words_, xpos_, feats_, lemma_rules_;
  Lemmatizer lemmatizer_;
  Encoder encoder_;
  Linear tags_;  ///< upos, xpos, feats and lemma rules, side by side
  Linear names_;
  Linear tree_;  ///< arc head, arc dependent, relation head, relation dependent
  Linear arc_, relation_;
  std::size_t arc_size_ = 0, relation_size_ = 0;
};

}  // namespace entente
