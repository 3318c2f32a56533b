#pragma once

#include <cstdint>
#include <vector>

#include "extract/attribution/sentence_context.hpp"

namespace entente {

/// A part of the sentence around a cue: the tree is cut along the way from the cue up to the root,
/// so that each dependent of a word on that way is one unit, and each word on it (with its small
/// words: auxiliaries, marks, determiners) another. A noun phrase on the way stays in one piece.
/// What a unit's head adds as an aside (relative and adverbial clauses, appositions) is a unit of
/// its own with that head as parent.
struct Unit {
  std::size_t head = kNoToken;
  std::size_t parent = kNoToken;  ///< of an aside: the head of the unit it was cut from
  std::uint32_t level = 0;        ///< steps from the cue up to the word the unit hangs on
  std::uint64_t path = 0;         ///< hash of the relations from the cue to the unit
  std::uint64_t place = 0;  ///< hash of the last relation and on which side of the cue it stands
  std::vector<std::size_t> tokens;  ///< ascending
};

/// All units around `cue`, by head. The cue itself with its auxiliaries, particle and punctuation
/// belongs to none. Linear in the sentence.
[[nodiscard]] std::vector<Unit> cut_units(const Syntax& syntax, std::size_t cue);

/// The words of the cue: the head with auxiliaries, negation and adverbs before it and a particle
/// behind it, as far as they stand side by side. Ascending.
[[nodiscard]] std::vector<std::size_t> cue_words(const Syntax& syntax, std::size_t cue);

}  // namespace entente
