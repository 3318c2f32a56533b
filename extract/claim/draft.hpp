#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/attribution/speaker.hpp"
#include "extract/claim/claim_tables.hpp"
#include "extract/claim/predicate_key.hpp"
#include "extract/participant/participant.hpp"
#include "extract/rule.hpp"
#include "extract/syntax/frame.hpp"
#include "extract/syntax/syntax.hpp"
#include "graph/article.hpp"
#include "graph/claim.hpp"

namespace entente {

struct ClaimTrace;

/// All that the claim rules see of one sentence. References; made and dropped by find_claims.
struct SentenceView {
  const Article& article;
  const Document& document;
  const ClaimTables& tables;
  std::uint32_t sentence;
  const Syntax& syntax;
  const ParticipantResolver& resolver;
  const Testimonies& testimonies;
  ClaimTrace* trace = nullptr;  ///< notes what became of each draft; null: nobody asks
};

/// A claim as heads of phrases, before it is known whom they name.
struct Draft {
  std::size_t predicate = kNoToken;  ///< the word whose stance, time and speaker count
  std::vector<std::size_t> subjects;
  std::size_t object = kNoToken;
  std::string label;                   ///< "supplies artillery shells"
  std::string verb;                    ///< lemma: "supply"
  PredicateKey key;                    ///< merges edges
  std::string folded;                  ///< lemmas of the folded object, for the event class
  std::size_t folded_head = kNoToken;  ///< its noun
  std::vector<std::string> particles;  ///< particle and preposition, for the event class
  std::vector<std::size_t> governors;  ///< "threatens to attack": [threaten]; for the event class
  std::optional<Event> event;          ///< where the rule itself knows the event class
  struct Part {
    std::string role;
    std::size_t head = kNoToken;
  };
  std::vector<Part> arguments;
  std::string extractor;
  RuleSet rules;
  std::string pattern;  ///< the name of a user's own that read it, beside no rule
  bool is_symmetric = false;
  bool is_description = false;  ///< the object says what the subject is: "a doctor", no entity
  bool is_inside = false;       ///< the object stands inside an oblique: "comes to the aid of Chad"
  bool is_speakers = false;     ///< the subject is who answers for the words; `subjects` are empty
  bool is_told = false;       ///< by the head of arrows, in whoever's words: the subject's own too
  bool is_by_others = false;  ///< the tree gives what is drawn to somebody else than the subject
  bool tells_result = false;  ///< the label says what becomes of the object: "finds guilty"
  bool is_aside = false;      ///< a title or apposition: the article's own words, in nobody's scope
  /// Where the rule itself is sure, as a user's own pattern is; none: it is read from the features.
  std::optional<double> confidence;
};

/// A claim that a noun makes ("Chad's ally Niger", "the attack on Oslo"), told by the wording that
/// follows; `verb` is its lemma.
[[nodiscard]] Draft draft_of_noun(std::size_t noun, std::size_t subject, std::size_t object,
                                  std::string label, PredicateKey key, std::string_view verb,
                                  Rule rule);

/// What a draft's claims name as having read them: its rules, or "pattern:NAME".
[[nodiscard]] std::string reader_name(const Draft& draft);

/// A claim of a draft, with what read it.
struct FoundClaim {
  Claim claim;
  RuleSet rules;
  bool is_likely = true;  ///< enough to be drawn where no rule reads it
};

/// Resolves a draft: one claim for each subject and each member of the object, with stance,
/// speaker, time, arguments, event and evidence. Nothing where an end names nothing, or both ends
/// are one.
[[nodiscard]] std::vector<FoundClaim> finish(const SentenceView& view, const Draft& draft);

/// Who answers for what the draft says: the innermost speaker; nothing when the article itself
/// does.
[[nodiscard]] std::optional<Attribution> attribute(const SentenceView& view, const Draft& draft);

/// Is this phrase a time ("last week", "in September")?
[[nodiscard]] bool is_time_phrase(const SentenceView& view, std::size_t head);

/// The bytes of a phrase without its preposition and the clauses behind it.
[[nodiscard]] Span phrase_span(const Syntax& syntax, std::size_t head);

}  // namespace entente
