#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/claim/participant.hpp"
#include "extract/claim/syntax.hpp"
#include "extract/document.hpp"
#include "extract/lexicon.hpp"
#include "graph/article.hpp"
#include "graph/claim.hpp"

namespace entente {

/// A cue of speech or belief and the heads of its speaker, in one sentence.
struct SpeechCue {
  std::size_t cue = kNoToken;
  std::size_t speaker = kNoToken;
  std::size_t content = kNoToken;  ///< the clause's head; kNoToken for "according to"
};

/// Who says the clause of `predicate` inside its own sentence: the innermost of "X said (that) …",
/// "…, X said", "according to X". Nothing when the sentence names no speaker for it.
[[nodiscard]] std::optional<SpeechCue> find_cue(const Syntax& syntax, const Lexicon& lexicon,
                                                std::size_t predicate);

/// May this phrase speak? Persons, bodies, and texts by name; not "the treaty" or "the visit".
[[nodiscard]] bool may_speak(const Syntax& syntax, const ParticipantResolver& resolver,
                             const Lexicon& lexicon, std::size_t head);

/// A stretch of text that one speaker answers for beyond the sentence that names him.
struct SpeakerSpan {
  Span span;
  Attribution attribution;
};

/// Quotations that run over sentences of a paragraph, and paragraphs of an interview
/// ("Aum: The US …"). In text order, without overlaps.
[[nodiscard]] std::vector<SpeakerSpan> find_speaker_spans(const Article& article,
                                                          const Document& document,
                                                          const Lexicon& lexicon,
                                                          const ActorTable& actors);

}  // namespace entente
