#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/claim/claim_confidence.hpp"
#include "extract/claim/claim_features.hpp"
#include "extract/claim/draft.hpp"
#include "extract/syntax/frame.hpp"
#include "extract/syntax/stance.hpp"
#include "graph/claim.hpp"

namespace entente {

/// What one rule made of one predicate: a claim, or nothing and why.
struct TraceStep {
  std::uint32_t sentence = 0;
  std::size_t predicate = kNoToken;
  std::string rule;                    ///< "clause-target"; "clause" where no draft was made
  std::string label;                   ///< what the draft says: "ships missiles to"; or empty
  std::size_t word = kNoToken;         ///< the head of the phrase that the reason speaks of
  std::string reason;                  ///< why nothing came of it; empty: it became `claim`
  bool is_unlikely = false;            ///< that reason: the text hardly says `claim`
  Claim claim;                         ///< set where there was one, whatever became of it
  ClaimFeatures features;              ///< of `claim`: what its confidence is read from
  ClaimJudgement judgement;            ///< of `claim`: its two answers
  std::vector<ClaimJudgement> shares;  ///< what each feature adds to them, in logits
  std::vector<StanceCue> stances;      ///< of `claim`: the words that set its stance
  std::string event;                   ///< of `claim`: the words that gave its event class
};

/// A frame and where it stands.
struct TracedFrame {
  std::uint32_t sentence = 0;
  Frame frame;
};

/// How the claims of one article came to be, step by step in the order the rules ran. Rules get it
/// by SentenceView::trace, which is null where nobody asks: then nothing is done.
struct ClaimTrace {
  std::vector<TracedFrame> frames;
  std::vector<TraceStep> steps;

  /// Does a step tell what became of this predicate in this sentence?
  [[nodiscard]] bool tells_of(std::uint32_t sentence, std::size_t predicate) const;
};

/// The reason of a phrase that stands for nothing which could be a node.
inline constexpr std::string_view kNamesNothing = "names nothing";

/// A rule leaves a predicate alone. `word` is the head of the phrase in the way.
void note_dropped(const SentenceView& view, std::size_t predicate, std::string_view rule,
                  std::string_view reason, std::size_t word = kNoToken);

/// A draft makes no claim.
void note_dropped(const SentenceView& view, const Draft& draft, std::string_view reason,
                  std::size_t word = kNoToken);

/// A draft became a claim, `printed` the answers about it.
void note_made(const SentenceView& view, const Draft& draft, const Claim& claim,
               const ClaimFeatures& features, const ClaimJudgement& printed);

/// The claim of a note_made() is not kept, because it is hardly what the text says.
void note_unlikely(const SentenceView& view, const Claim& claim);

/// The claim of the last note_made() was not kept after all.
void note_discarded(const SentenceView& view, const Claim& claim, std::string_view reason);

}  // namespace entente
