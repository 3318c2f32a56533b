#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/claim/trace.hpp"
#include "extract/document.hpp"
#include "graph/article.hpp"
#include "graph/claim.hpp"

namespace entente {

/// One sentence of an analysed article with the trace of its claims. References.
struct Explanation {
  const Article& article;
  const Document& document;
  const ClaimTrace& trace;
  std::uint32_t sentence = 0;
  std::string chosen;  ///< the id of the claim that was asked for; or empty

  [[nodiscard]] const Sentence& words() const { return document.sentences[sentence]; }
  [[nodiscard]] std::string_view form(std::size_t token) const {
    return slice(article.text, words().tokens[token].span);
  }
};

/// The frames of the sentence, in text order.
[[nodiscard]] std::vector<const Frame*> frames_of(const Explanation& explanation);
/// The steps of the sentence that made a claim, or those that made none.
[[nodiscard]] std::vector<const TraceStep*> steps_of(const Explanation& explanation, bool is_made);

/// The words of a phrase, line breaks as blanks.
[[nodiscard]] std::string phrase_text(const Explanation& explanation, std::size_t head);

/// Why a step made no claim, as a sentence: "“they” names nothing: a pronoun without an
/// antecedent".
[[nodiscard]] std::string reason_text(const Explanation& explanation, const TraceStep& step);

/// "boilerplate" where the sentence stands in a block that is not read for claims; else empty.
[[nodiscard]] std::string_view unread_block(const Explanation& explanation);
[[nodiscard]] std::string_view block_name(BlockKind kind);

/// What a mention is called and what it refers to.
struct Reference {
  std::string words;
  Span span;
  std::string_view kind;             ///< "name", "noun", "pronoun"
  const Chain* chain = nullptr;      ///< null: it refers to nothing else in the article
  std::vector<std::string> members;  ///< of a group
  std::string antecedent;            ///< why: the earlier words it follows, and how sure that is
};
[[nodiscard]] std::vector<Reference> references_of(const Explanation& explanation);

}  // namespace entente
