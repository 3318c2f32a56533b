#pragma once

#include <cstdint>
#include <vector>

#include "extract/coreference/descriptions.hpp"
#include "extract/coreference/pronouns.hpp"
#include "extract/document.hpp"
#include "graph/article.hpp"

namespace entente {

class WordNet;

/// What a phrase is, for choosing what may be compared with what.
enum class PhraseKind : std::uint8_t { kPronoun, kName, kNominal, kCoordination };

enum class Determiner : std::uint8_t { kNone, kThe, kA, kThis, kPossessive, kOther };

/// What the ranker looks at in one phrase; words are hashes.
struct PhraseTraits {
  PhraseKind kind = PhraseKind::kNominal;
  PronounClass pronoun = PronounClass::kNone;
  Determiner determiner = Determiner::kNone;
  std::uint8_t gender = kNoGender;
  std::uint8_t number = kNoNumber;
  bool is_reflexive = false;
  bool is_possessive = false;
  bool is_predicate = false;  ///< "She is *a judge*"
  bool has_clause = false;    ///< a relative or other clause hangs below it
  bool is_subject = false;
  Deprel role = Deprel::kDep;     ///< of the head, without subtype
  std::uint8_t word_class = 0;    ///< a name's type, else WordNet's class of the head
  std::uint64_t head = 0;         ///< lemma in lower case
  std::uint64_t core = 0;         ///< the head with what stands before it: Description::core
  std::uint64_t text = 0;         ///< lower case, without determiners and possessive 's
  std::uint32_t governor_at = 0;  ///< index of the word it depends on, or the sentence's size
  std::uint32_t subject_at = 0;   ///< of a predicate: its subject's index; else the sentence's size
  std::uint32_t words_begin = 0;  ///< its content words but the head: in Traits::words
  std::uint32_t words_end = 0;
  std::int32_t chain = kNoChain;  ///< of the name at its head
  /// The chain of the country that stands in front of its noun: "the Chadian minister".
  std::int32_t country = kNoChain;
  bool is_former = false;  ///< "the former government"
  std::uint32_t block = 0;
  std::uint32_t quote = 0;       ///< number of the quotation around it; 0 = none
  std::uint32_t turn = 0;        ///< number of the interview's speaker whose turn it is; 0 = none
  std::uint32_t named_turn = 0;  ///< number of the interview's speaker it names; 0 = none
  std::uint32_t repeats = 0;     ///< phrases of the article with its text, itself included
};

struct Traits {
  std::vector<PhraseTraits> phrases;  ///< as Document::phrases
  std::vector<std::uint64_t> words;
  Descriptions descriptions;           ///< of the chains, from the whole article
  std::vector<std::int32_t> speakers;  ///< of each quotation: the phrase that says it, or kNoPhrase
};

/// Needs phrases, mentions and the chains of names.
[[nodiscard]] Traits find_traits(const Article& article, const Document& document,
                                 const WordNet& wordnet);

/// What the phrase names: its name's type, else the class of its noun.
[[nodiscard]] EntityType entity_type(const PhraseTraits& traits);

}  // namespace entente
