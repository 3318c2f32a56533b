#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/attribution/sentence_context.hpp"
#include "extract/document.hpp"
#include "graph/article.hpp"

namespace entente {

/// The sentences of a document as the attribution stage sees them.
struct DocumentContext {
  DocumentContext(const Article& article, const Document& document, const Lexicon& lexicon);

  const Article& article;
  const Document& document;
  std::vector<std::vector<Span>> quotations;  ///< by block
  std::vector<SentenceContext> sentences;
  std::vector<bool> has_own_cue;  ///< by sentence: a cue outside quotation marks was found
};

/// One step of a content over sentences, from `from` to its neighbour `to`.
struct Step {
  const SentenceContext* from = nullptr;
  const SentenceContext* to = nullptr;
  bool is_backward = false;
  bool is_other_block = false;
  bool has_own_cue = false;    ///< `to` has a cue outside quotation marks
  bool is_introduced = false;  ///< `from` ends with a colon
  bool is_forced = false;      ///< a quotation that was left open goes on
};

/// The step from a sentence to the one behind (or before) it that a content might take: into
/// quoted words, or behind a colon. A quotation that its paragraph leaves open always goes on in
/// the next (`is_forced`).
[[nodiscard]] std::optional<Step> find_step(const DocumentContext& context, std::uint32_t from,
                                            bool is_backward);

/// Does a content, quoted or not in the sentence it comes from, take the step?
[[nodiscard]] bool goes_on(const Step& step, bool is_quoted);

/// The words of the sentence stepped into that belong to the content: all, or the quoted ones where
/// much of it stands outside quotation marks. Ascending.
[[nodiscard]] std::vector<std::size_t> step_words(const Step& step);

}  // namespace entente
