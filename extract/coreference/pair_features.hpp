#pragma once

#include <cstdint>
#include <vector>

#include "extract/coreference/traits.hpp"
#include "extract/document.hpp"
#include "extract/learned/hashed_weights.hpp"

namespace entente {

/// What is looked at, beside the encoder's states, where a phrase may name something new or follow
/// an earlier one: how far apart they stand, what they are, whose words they share, by which words
/// the article describes whom, who speaks. Few and coarse: richer ones (Durrett and Klein 2013)
/// learn the treebank by heart. Holds references to its arguments.
class PairFeatures {
 public:
  PairFeatures(const Document& document, const Traits& traits);

  /// Of phrase `i` naming something new; `seen_head`, `seen_text`: earlier phrases with the same.
  void of_new(std::uint32_t i, std::uint32_t seen_head, std::uint32_t seen_text,
              Features& out) const;

  /// Of phrase `i` following `j`, an earlier one; `rank`: how many nearer candidates agree with
  /// `i` in gender and number.
  void of_pair(std::uint32_t i, std::uint32_t j, std::uint32_t rank, Features& out) const;

  /// Can they be one thing at all? Not where gender, number or animacy clash, nor a phrase and its
  /// own conjunct, nor "he" in a quotation and who says it.
  [[nodiscard]] bool may_corefer(std::uint32_t i, std::uint32_t j) const;

  /// Do their gender and number fit?
  [[nodiscard]] bool agree(std::uint32_t i, std::uint32_t j) const;

 private:
  void of_words(std::uint32_t i, std::uint32_t j, Features& out) const;
  [[nodiscard]] std::uint64_t nesting(const Phrase& a, const Phrase& b) const;
  [[nodiscard]] std::uint64_t syntax_relation(std::uint32_t i, std::uint32_t j) const;
  [[nodiscard]] std::uint64_t quotation_relation(std::uint32_t i, std::uint32_t j) const;
  [[nodiscard]] bool is_one(std::uint32_t i, std::uint32_t j) const;
  [[nodiscard]] bool is_own_speaker(std::uint32_t i, std::uint32_t j) const;

  const Document& document_;
  const Traits& traits_;
};

}  // namespace entente
