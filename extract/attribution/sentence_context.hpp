#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/document.hpp"
#include "extract/lexicon.hpp"
#include "extract/syntax/syntax.hpp"

namespace entente {

/// One sentence as the attribution stage sees it. References must outlive it.
class SentenceContext {
 public:
  /// `quotations`: those of the sentence's block, in text order.
  SentenceContext(const Document& document, std::uint32_t sentence, std::string_view text,
                  const Lexicon& lexicon, const std::vector<Span>& quotations);

  [[nodiscard]] const Syntax& syntax() const { return syntax_; }
  [[nodiscard]] std::uint32_t sentence() const { return sentence_; }
  [[nodiscard]] bool has_quotation() const { return has_quotation_; }

  /// Which of `quotations` the token stands in, or kNoToken.
  [[nodiscard]] std::size_t quotation(std::size_t token) const { return quotation_[token]; }
  /// Is it a quotation mark?
  [[nodiscard]] bool is_mark(std::size_t token) const;

  /// Is it a verb, noun, adjective or adverb of the report table?
  [[nodiscard]] bool is_report(std::size_t token) const;

 private:
  Syntax syntax_;
  const Lexicon& lexicon_;
  std::uint32_t sentence_;
  bool has_quotation_ = false;
  std::vector<std::size_t> quotation_;
};

/// "the report that …", a noun of the report table: its clause; or kNoToken.
[[nodiscard]] std::size_t that_clause(const SentenceContext& context, std::size_t noun);

/// Does a content of this sentence stand in quotation marks, at least in part?
[[nodiscard]] bool is_content_quoted(const SentenceContext& context,
                                     const std::vector<Span>& content);

/// An attribution by the cue's word to the noun phrase of `source`.
[[nodiscard]] AttributionRelation attribute(const SentenceContext& context, std::size_t cue,
                                            std::size_t source, std::vector<Span> content);

}  // namespace entente
