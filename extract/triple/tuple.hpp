#pragma once

#include <string>
#include <vector>

#include "extract/triple/clause.hpp"
#include "extract/triple/open_triple.hpp"
#include "extract/triple/words.hpp"

namespace entente {

/// A triple as words of its sentence, before it is printed.
struct Tuple {
  TripleKind kind = TripleKind::kVerb;
  const Clause* clause = nullptr;   ///< null for what a noun phrase says
  std::string implied;              ///< a relation that the sentence leaves out: "be", "has"
  WordList relation;                ///< empty where it is implied
  std::vector<WordList> arguments;  ///< the subject first
  bool has_clause = false;          ///< an argument is what was said, asked for …
  bool has_adverbial = false;
  bool has_adverb = false;
};

/// The kind of what a clause says.
[[nodiscard]] TripleKind kind_of(const Clause& clause);

/// Notes that an argument of this kind was added.
void mark(Tuple& tuple, ComplementKind kind);

}  // namespace entente
