#pragma once

#include <cstddef>
#include <vector>

#include "extract/syntax/frame.hpp"
#include "extract/syntax/syntax.hpp"
#include "extract/triple/words.hpp"

namespace entente {

/// What a complement is to its verb, as the sentence shows it: a passive's subject is no object.
enum class ComplementKind {
  kObject,
  kRecipient,
  kPredicate,   ///< "became mayor", "is afraid"
  kInfinitive,  ///< "asked Ben to leave": to leave
  kContent,     ///< "said that Ada left"
  kOblique,     ///< "at noon"
  kAdverb,
  kAdverbial,  ///< "after she had left"
};

/// Does the verb ask for it, whatever else is said?
[[nodiscard]] bool is_core(ComplementKind kind);
/// Is it a clause of its own?
[[nodiscard]] bool is_clausal(ComplementKind kind);

struct Complement {
  ComplementKind kind = ComplementKind::kObject;
  std::size_t head = kNoToken;
  WordList introduction;  ///< preposition or conjunction
};

/// A predicate in the words of its sentence: the surface of a Frame.
struct Clause {
  const Frame* frame = nullptr;
  WordList verb;                        ///< "has n't wanted to sell off"
  std::vector<std::size_t> subjects;    ///< heads of the grammatical subject, one by one
  std::vector<Complement> complements;  ///< in the order they are told: those behind the verb first
  bool has_own_subject = false;
};

/// The clauses that `frames` (of this sentence; they must outlive the result) make. A verb that
/// only governs another ("seeks" in "seeks to obtain") makes none of its own.
[[nodiscard]] std::vector<Clause> find_clauses(const Syntax& syntax,
                                               const std::vector<Frame>& frames);

}  // namespace entente
