#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/coreference/traits.hpp"
#include "extract/document.hpp"
#include "graph/article.hpp"
#include "train/articles/gold_entities.hpp"

namespace entente::train {

/// Of a phrase of which nobody says whom it means.
inline constexpr std::int32_t kUnknown = -1;

/// Three words of a sentence that head a predicate and its two ends.
struct Triple {
  std::uint32_t sentence = 0, predicate = 0, subject = 0, object = 0;
};

/// What a reader draws there.
struct Arrow {
  Triple triple;
  int importance = 0;  ///< 3 … 1; 0: true, and not worth a line
  int relation = 0;    ///< of train/claims/gold/relations.py, from 1; 0: another; -1: nobody says
  bool is_undirected = false;
};

/// A document with its phrases, and what its annotators say of them.
struct LabelledDocument {
  std::string source;  ///< gum, novels, articles
  Article article;
  Document document;
  Traits traits;
  std::vector<std::int32_t> entities;  ///< of each phrase, or kUnknown; empty: nobody asked
  std::vector<Arrow> arrows;
  bool is_whole = false;        ///< every sentence was read for arrows
  std::vector<Triple> claimed;  ///< what rules read, whoever is right
};

/// By the mentions of a treebank: a phrase is known where its span is one's.
[[nodiscard]] std::vector<std::int32_t> label_mentions(const Document& document,
                                                       const Entities& gold);

/// By the spans of bytes that a reader gave the entities of an article: of each span the phrase
/// that it is, or the longest one whose head stands in it.
[[nodiscard]] std::vector<std::int32_t> label_phrases(
    const Document& document, const std::vector<std::vector<Span>>& entities);

struct WordPlace {
  std::uint32_t sentence = 0, word = 0;
};

/// The word of the span that hangs outside it.
[[nodiscard]] std::optional<WordPlace> find_head(const Document& document, Span span);

}  // namespace entente::train
