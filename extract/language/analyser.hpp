#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "extract/document.hpp"
#include "extract/language/arrow_head.hpp"
#include "extract/language/attribution_head.hpp"
#include "extract/language/encoder.hpp"
#include "extract/language/factuality_head.hpp"
#include "extract/language/name_head.hpp"
#include "extract/language/reference_head.hpp"
#include "extract/language/role_head.hpp"
#include "extract/language/tag_head.hpp"
#include "extract/language/tree_head.hpp"

namespace entente {

/// The encoder and its heads: tags, lemmas, trees, names, who does what and the like, of sentences
/// whose words are known. Immutable; threads may share it.
class Analyser {
 public:
  /// `words` holds the lemmatizer's tables, `articles` what tells who is meant and what is drawn.
  /// Throws Error (input) when parts are missing.
  Analyser(const ModelFile& file, const ModelFile& words, const ModelFile& articles);

  /// Fills all of each token but its span and joins_next, and what the heads tell of the sentences.
  /// Sentences that follow each other are read in one window, so that each is seen in its context;
  /// one that is longer than a window is read in segments, whose trees are hung to the first as
  /// parataxis. Time is linear in the words.
  void analyse(std::string_view text, std::span<Sentence> sentences) const;

 private:
  /// Windows that are read at once, and their sentences.
  struct Batch {
    PieceRows rows;
    std::size_t window_begin = 0;  ///< the first piece of the last window
    std::vector<Segment> segments;
  };
  void add_sentence(std::string_view text, Sentence& sentence, Batch& batch) const;
  void read_batch(std::string_view text, Batch& batch) const;

  WordPieces pieces_;
  Encoder encoder_;
  TagHead tags_;
  NameHead names_;
  TreeHead tree_;
  RoleHead roles_;
  AttributionHead attribution_;
  FactualityHead factuality_;
  ReferenceHead references_;
  ArrowHead arrows_;
};

}  // namespace entente
