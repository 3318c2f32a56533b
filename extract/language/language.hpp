#pragma once

#include <memory>
#include <string>

#include "extract/document.hpp"
#include "graph/article.hpp"

namespace entente {

/// The learned model of English, memory-mapped from the data folder: words.model for words,
/// sentences and known lemmas, encoder.model for tags, trees, names and who does what,
/// articles.model for who is meant. Immutable;
/// threads may share it.
class LanguageModel {
 public:
  /// Throws Error (input) when a file is missing, truncated or of another version.
  [[nodiscard]] static LanguageModel load(const std::string& data_folder);

  LanguageModel(LanguageModel&&) noexcept;
  LanguageModel& operator=(LanguageModel&&) noexcept;
  ~LanguageModel();

  /// Splits the readable blocks of `document` into sentences and words and analyses them; fills
  /// `document.sentences`. Never throws on any text; the result depends on the text alone.
  void analyse(const Article& article, Document& document) const;

  /// The same from words that are already split: fills all of each token but its span.
  void analyse_words(const Article& article, Document& document) const;

 private:
  struct Weights;
  explicit LanguageModel(std::unique_ptr<Weights> weights);
  std::unique_ptr<Weights> weights_;
};

}  // namespace entente
