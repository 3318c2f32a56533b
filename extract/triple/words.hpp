#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/syntax/syntax.hpp"

namespace entente {

/// Tokens of one sentence in the order they are printed in.
using WordList = std::vector<std::size_t>;

/// How much stands behind the head of a phrase.
enum class PhraseTail {
  kAll,   ///< "the mayor of Bern in 1990"
  kOf,    ///< "the mayor of Bern"
  kNone,  ///< "the mayor"
};

/// What of a phrase is told.
struct PhraseCut {
  bool coordination = false;  ///< "Ada and Ben" → "Ada"
  PhraseTail tail = PhraseTail::kAll;
  std::size_t without = kNoToken;  ///< a clause in the phrase that is told elsewhere
};

/// A phrase without its own preposition: asides, relative clauses and what belongs to the clause
/// around it (subject, copula of a nominal predicate) never stand in it, marks at its ends neither.
[[nodiscard]] WordList phrase_words(const Syntax& syntax, std::size_t head, PhraseCut cut);

/// All words of a clause that fills a role ("that organic compounds conduct"), without its
/// conjunction and the marks at its ends.
[[nodiscard]] WordList clause_words(const Syntax& syntax, std::size_t head,
                                    std::size_t without = kNoToken);

/// The words of a phrase's preposition ("because of"), in text order; not the possessive 's.
[[nodiscard]] WordList preposition_words(const Syntax& syntax, std::size_t head);

void append(WordList& to, const WordList& from);

/// The forms with blanks between.
[[nodiscard]] std::string join_forms(const Syntax& syntax, const WordList& words);

}  // namespace entente
