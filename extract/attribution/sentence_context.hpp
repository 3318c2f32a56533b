#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/claim/syntax.hpp"
#include "extract/document.hpp"
#include "extract/lexicon.hpp"

namespace entente {

class WordNet;

/// The tables the attribution stage looks words up in; all must outlive it.
struct AttributionTables {
  const Lexicon& lexicon;
  const WordNet& wordnet;
};

/// One sentence as the attribution stage sees it. References must outlive it.
class SentenceContext {
 public:
  /// `quotations`: those of the sentence's block, in text order.
  SentenceContext(const Document& document, std::uint32_t sentence, std::string_view text,
                  const AttributionTables& tables, const std::vector<Span>& quotations);

  [[nodiscard]] const Syntax& syntax() const { return syntax_; }
  [[nodiscard]] std::uint32_t sentence() const { return sentence_; }
  [[nodiscard]] bool is_title() const { return is_title_; }
  [[nodiscard]] bool has_quotation() const { return has_quotation_; }

  /// The lemma's hash; equal lemmas, equal hashes, whatever their case.
  [[nodiscard]] std::uint64_t lemma(std::size_t token) const { return lemmas_[token]; }
  /// Which of `quotations` the token stands in, or kNoToken.
  [[nodiscard]] std::size_t quotation(std::size_t token) const { return quotation_[token]; }
  /// Is it a quotation mark?
  [[nodiscard]] bool is_mark(std::size_t token) const;

  /// The report class of a verb, noun, adjective or adverb, counted from 1; 0 = no report word.
  [[nodiscard]] std::uint64_t report_class(std::size_t token) const;
  /// WordNet's class of a verb ("communication") or noun, hashed; 0 for other words.
  [[nodiscard]] std::uint64_t word_class(std::size_t token) const;

 private:
  Syntax syntax_;
  AttributionTables tables_;
  std::uint32_t sentence_;
  bool is_title_ = false;
  bool has_quotation_ = false;
  std::vector<std::uint64_t> lemmas_;
  std::vector<std::size_t> quotation_;
};

/// Does a content of this sentence stand in quotation marks, at least in part?
[[nodiscard]] bool is_content_quoted(const SentenceContext& context,
                                     const std::vector<Span>& content);

/// FNV-1a over the ASCII lower case of a word.
[[nodiscard]] std::uint64_t word_hash(std::string_view word);

/// What a word must have been in the learning data to be looked at as a cue: its lemma and class.
[[nodiscard]] std::uint64_t cue_key(const SentenceContext& context, std::size_t token);

}  // namespace entente
