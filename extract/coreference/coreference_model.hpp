#pragma once

#include <cstdint>
#include <string>

#include "extract/document.hpp"
#include "extract/learned/hashed_weights.hpp"
#include "extract/learned/model_file.hpp"
#include "graph/article.hpp"

namespace entente {

class WordNet;

/// The learned ranking of antecedents (extract/data/coreference.model, memory-mapped), in whole
/// numbers: the same links on every machine. Immutable; threads may share it.
class CoreferenceModel {
 public:
  /// Throws Error (input) when the file is missing, truncated or of another version.
  [[nodiscard]] static CoreferenceModel load(const std::string& path);

  /// Finds the document's phrases and which of them refer to the same; fills `document.phrases`.
  /// Needs mentions and the chains of names. Linear in the text.
  void link(const Article& article, const WordNet& wordnet, Document& document) const;

 private:
  explicit CoreferenceModel(const std::string& path);

  ModelFile file_;
  HashedWeights weights_;
  std::int32_t bias_ = 0;  ///< added to naming something new: precision before recall
};

}  // namespace entente
