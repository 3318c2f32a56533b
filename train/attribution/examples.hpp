#pragma once

#include <cstddef>
#include <unordered_set>
#include <vector>

#include "extract/attribution/sentence_context.hpp"
#include "extract/document.hpp"
#include "graph/article.hpp"
#include "train/logistic.hpp"
#include "train/attribution/polnear.hpp"

namespace entente::train {

/// The decisions that the attribution stage would have had to take.
struct Examples {
  std::unordered_set<std::uint64_t> cue_words;
  std::vector<Decision> cue;
  std::vector<Decision> source;
  std::vector<Decision> content;
  std::vector<Decision> next;
  std::size_t gold = 0;    ///< attributions
  std::size_t placed = 0;  ///< of these: the cue is a word of a sentence that was read
  std::size_t sources = 0, source_fits = 0;    ///< of these: with a source; a unit matches it
  std::size_t contents = 0, content_fits = 0;  ///< the same for units of the content
};

/// An analysed article and its gold.
struct AnalysedGold {
  const GoldArticle& gold;
  const Article& article;
  const Document& document;
};

/// Adds the words that are cues in the article to `examples.cue_words`.
void add_cue_words(const AnalysedGold& analysed, const AttributionTables& tables,
                   Examples& examples);

/// Adds the article's decisions; cue_words must be complete.
void add_examples(const AnalysedGold& analysed, const AttributionTables& tables,
                  Examples& examples);

}  // namespace entente::train
