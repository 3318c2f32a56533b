#pragma once

#include <string>

#include "extract/coreference/resolve.hpp"
#include "extract/document.hpp"
#include "extract/learned/model_file.hpp"
#include "graph/article.hpp"

namespace entente {

class WordNet;

/// What the ranking of antecedents knows beside the encoder's head (extract/data/articles.model,
/// memory-mapped). Immutable; threads may share it.
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
  LinkWeights weights_;
};

}  // namespace entente
