#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/claim/syntax.hpp"
#include "extract/lexicon.hpp"
#include "extract/wordnet.hpp"

namespace entente {

/// What the learned factuality looks words up in.
struct FactualityTables {
  const Lexicon& lexicon;
  const WordNet& wordnet;
};

/// What a predicate's own words say about it, before anything that governs it.
struct ClauseFacts {
  std::uint64_t form = 0;     ///< modal, tense, aspect, voice and infinitive as one hash
  std::uint64_t modal = 0;    ///< the modal's lemma, hashed; 0 without one
  std::uint64_t tense = 0;    ///< Penn tag of the finite word, or of the predicate itself, hashed
  std::uint64_t mark = 0;     ///< "if", "that", "to", or the preposition of a nominal, hashed
  std::uint64_t subject = 0;  ///< "i", a pronoun's lemma, or the class of the subject
  std::uint64_t frame = 0;    ///< relations of its dependents as a set
  std::uint64_t word_class = 0;    ///< WordNet's, hashed
  std::uint64_t stance_class = 0;  ///< of the lexicon: implicative, intention, report …; 0 = none
  bool is_negated = false;
  bool is_conditional = false;  ///< an "if" or "unless" clause stands below it
  bool is_asked = false;        ///< its auxiliary stands before its subject
};

/// One sentence as the learned factuality sees it. References must outlive it.
class FactualityContext {
 public:
  FactualityContext(const Sentence& sentence, std::string_view text,
                    const FactualityTables& tables);

  [[nodiscard]] const Syntax& syntax() const { return syntax_; }
  [[nodiscard]] const FactualityTables& tables() const { return tables_; }
  /// The lemma's hash; equal lemmas, equal hashes, whatever their case.
  [[nodiscard]] std::uint64_t lemma(std::size_t token) const { return lemmas_[token]; }
  [[nodiscard]] const ClauseFacts& clause(std::size_t token) const { return clauses_[token]; }
  /// WordNet's class of a noun.
  [[nodiscard]] WordClass noun_class(std::size_t noun) const {
    return static_cast<WordClass>(clauses_[noun].word_class - 1);
  }
  [[nodiscard]] bool is_question() const { return is_question_; }

 private:
  [[nodiscard]] ClauseFacts read_clause(std::size_t token) const;
  void read_child(std::size_t token, std::size_t child, ClauseFacts& facts) const;
  [[nodiscard]] std::uint64_t subject_class(std::size_t subject) const;
  [[nodiscard]] std::uint64_t stance_class(std::size_t token) const;

  Syntax syntax_;
  FactualityTables tables_;
  std::vector<std::uint64_t> lemmas_;
  std::vector<ClauseFacts> clauses_;
  bool is_question_ = false;
};

}  // namespace entente
