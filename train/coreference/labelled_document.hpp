#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/coreference/traits.hpp"
#include "extract/document.hpp"
#include "graph/article.hpp"
#include "train/coreference/gold_entities.hpp"

namespace entente::train {

/// Of a phrase of which nobody says whom it means.
inline constexpr std::int32_t kUnknown = -1;

/// A document with its phrases, and what its annotators say of them.
struct LabelledDocument {
  std::string source;  ///< gum, novels, ends
  Article article;
  Document document;
  Traits traits;
  std::vector<std::int32_t> entities;  ///< of each phrase, or kUnknown
};

/// By the mentions of a treebank: a phrase is known where its span is one's.
[[nodiscard]] std::vector<std::int32_t> label_mentions(const Document& document,
                                                       const Entities& gold);

/// By the spans of bytes that readers gave the entities of an article: of each span the longest
/// phrase whose head stands in it. Names that no span has are told apart by their chains.
[[nodiscard]] std::vector<std::int32_t> label_spans(const Document& document,
                                                    const std::vector<std::vector<Span>>& entities);

}  // namespace entente::train
