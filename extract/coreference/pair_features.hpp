#pragma once

#include <cstdint>
#include <vector>

#include "extract/coreference/traits.hpp"
#include "extract/document.hpp"
#include "extract/learned/hashed_weights.hpp"

namespace entente {

/// What the phrases linked so far say about one entity.
struct EntityTraits {
  std::uint32_t size = 0;
  std::uint32_t last = 0;  ///< its last phrase
  std::uint8_t gender = kNoGender;
  std::uint8_t number = kNoNumber;
  std::uint8_t word_class = 0;  ///< of its first phrase that has one
  std::int32_t chain = kNoChain;
  bool has_name = false;
  bool has_pronoun = false;
};

/// The features of one phrase's options: to name something new or to follow an earlier phrase.
/// They resemble those of Durrett and Klein (2013): plain properties, each also with the kinds of
/// the two phrases. Holds references to its arguments.
class PairFeatures {
 public:
  PairFeatures(const Document& document, const Traits& traits);

  /// Of phrase `i` naming something new; `seen_head`, `seen_text`: earlier phrases with the same.
  void of_new(std::uint32_t i, std::uint32_t seen_head, std::uint32_t seen_text,
              Features& out) const;

  /// Of phrase `i` following `j`, an earlier one; `rank`: how many nearer candidates agree with
  /// `i` in gender and number.
  void of_pair(std::uint32_t i, std::uint32_t j, const EntityTraits& entity, std::uint32_t rank,
               Features& out) const;

  /// What is known of an option's meaning, in nats.
  struct Meaning {
    float own = 0;
    float entity = 0;          ///< the best of its entity's phrases in question
    float highest = 0;         ///< of all options, 0 for something new included
    std::uint32_t better = 0;  ///< entities that are likelier
  };
  void add_meaning_of_new(std::uint32_t i, float highest, Features& out) const;
  void add_meaning(std::uint32_t i, std::uint32_t j, const Meaning& meaning, Features& out) const;

  /// Can they be one thing at all? Not where gender, number or animacy clash, nor a phrase and its
  /// own conjunct, nor "he" in a quotation and who says it.
  [[nodiscard]] bool may_corefer(std::uint32_t i, std::uint32_t j,
                                 const EntityTraits& entity) const;

  /// Would one who reads `i` look at `j`: do gender, number and animacy fit?
  [[nodiscard]] bool agree(std::uint32_t i, std::uint32_t j, const EntityTraits& entity) const;

 private:
  struct Overlap;
  [[nodiscard]] Overlap overlap(const PhraseTraits& a, const PhraseTraits& b) const;
  [[nodiscard]] std::uint64_t nesting(const Phrase& a, const Phrase& b) const;
  [[nodiscard]] std::uint64_t syntax_relation(std::uint32_t i, std::uint32_t j) const;
  [[nodiscard]] static std::uint64_t turn_relation(const PhraseTraits& a, const PhraseTraits& b);
  [[nodiscard]] std::uint64_t quotation_relation(std::uint32_t i, std::uint32_t j) const;

  [[nodiscard]] bool is_own_speaker(std::uint32_t i, std::uint32_t j,
                                    const EntityTraits& entity) const;

  const Document& document_;
  const Traits& traits_;
  std::vector<std::uint64_t> kinds_;  ///< of each phrase: what its features are conjoined with
};

}  // namespace entente
