#pragma once

#include <cstdint>

#include "extract/attribution/sentence_context.hpp"
#include "extract/attribution/units.hpp"
#include "extract/hashed_weights.hpp"

namespace entente {

/// What a word is, and what hangs on it: does it introduce somebody's words or thoughts?
void cue_features(const SentenceContext& context, std::size_t token, Features& out);

/// A cue as the features of its units see it.
struct CueFacts {
  std::size_t token = kNoToken;
  std::uint64_t lemma = 0;
  std::uint64_t kind = 0;   ///< report class, or the word class beyond it
  std::uint64_t frame = 0;  ///< which dependents it has: subject, object, clause, infinitive …
};
[[nodiscard]] CueFacts read_cue(const SentenceContext& context, std::size_t token);

/// What a unit is to a cue; the classifiers of source and content share the features.
void unit_features(const SentenceContext& context, const CueFacts& cue, const Unit& unit,
                   Features& out);

}  // namespace entente
