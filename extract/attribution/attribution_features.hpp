#pragma once

#include <cstddef>
#include <cstdint>

#include "extract/attribution/sentence_context.hpp"
#include "extract/attribution/units.hpp"
#include "extract/learned/hashed_weights.hpp"

namespace entente {

/// What a word is, and what hangs on it: does it introduce somebody's words or thoughts?
void cue_features(const SentenceContext& context, std::size_t token, Features& out);

/// A cue as the features of its units see it.
struct CueFacts {
  std::size_t token = kNoToken;
  std::uint64_t lemma = 0;
  std::uint64_t kind = 0;     ///< report class, or the word class beyond it
  std::uint64_t meaning = 0;  ///< WordNet's class
  std::uint64_t frame = 0;    ///< which dependents it has: subject, object, clause, infinitive …
  /// The nearest subject on the way up: the cue's own, or that of a word it hangs on.
  std::size_t subject = kNoToken;
};
[[nodiscard]] CueFacts read_cue(const SentenceContext& context, std::size_t token);

/// What a unit is to a cue; the classifiers of source and content share the features.
void unit_features(const SentenceContext& context, const CueFacts& cue, const Unit& unit,
                   Features& out);

/// One step of a content over sentences, from `from` to its neighbour `to`.
struct Step {
  const SentenceContext* from = nullptr;
  const SentenceContext* to = nullptr;
  bool is_backward = false;
  bool is_other_block = false;
  bool has_own_cue = false;       ///< `to` has a cue outside quotation marks
  bool is_first = true;           ///< `from` is the cue's sentence
  bool is_content_quoted = true;  ///< the content in `from` is (partly) quoted
  bool is_forced = false;         ///< a quotation that was left open goes on
};
/// Does the content of `cue` run on into the neighbouring sentence?
void step_features(const CueFacts& cue, const Step& step, Features& out);

}  // namespace entente
