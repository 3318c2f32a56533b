#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon.hpp"
#include "extract/syntax/stance.hpp"
#include "extract/syntax/syntax.hpp"

namespace entente {

inline constexpr Stance kNegative = {Polarity::kNegative, Factuality::kCertain};
inline constexpr Stance kUnderspecified = {Polarity::kPositive, Factuality::kUnderspecified};
inline constexpr Stance kPossible = {Polarity::kPositive, Factuality::kPossible};
inline constexpr Stance kProbable = {Polarity::kPositive, Factuality::kProbable};

/// A predicate's own modifiers: whether it is negated, and what modals and adverbs say.
struct Modifiers {
  bool is_negated = false;
  Stance mood;

  [[nodiscard]] Stance all() const { return is_negated ? compose(kNegative, mood) : mood; }
};

/// What the words above a clause or event make of it, and from where to read on upwards.
struct StanceStep {
  Stance stance;
  std::size_t next = kNoToken;  ///< kNoToken: the words above have no say
};

/// Composes the stance of a predicate from its own words up to the root. Private to find_stance;
/// its parts stand in stance.cpp (the way up), stance_modifiers.cpp (a predicate's own words),
/// stance_complements.cpp (verbs and adjectives above a clause), stance_nouns.cpp (nouns above a
/// clause, and events that nouns name) and stance_verdicts.cpp (what is said of what is said).
class StanceReader {
 public:
  StanceReader(const Syntax& syntax, const Lexicon& lexicon, std::vector<StanceCue>* cues)
      : syntax_(syntax), lexicon_(lexicon), cues_(cues) {}

  [[nodiscard]] Stance read(std::size_t predicate) const;

 private:
  [[nodiscard]] Stance read_clause(std::size_t predicate) const;

  /// "No deal was signed": the event's "no" is counted at the verb that tells of it.
  [[nodiscard]] bool is_none_above(std::size_t event) const;

  /// Notes a word that sets the stance, and gives back what it does.
  Stance noted(std::size_t word, Stance stance) const;

  /// Negations, modals and adverbs right below the predicate, and "no" at its participants.
  [[nodiscard]] Modifiers modifiers(std::size_t predicate) const;

  void negate(std::size_t word, Modifiers& found) const;
  /// "at no point", "under no circumstances".
  [[nodiscard]] bool is_at_no_time(std::size_t oblique) const;
  /// "either Ada or Ben left": of each it may be so.
  [[nodiscard]] bool is_either(std::size_t noun) const;
  /// "is yet to leave", "has still to leave": `word` is what says it.
  [[nodiscard]] bool is_still_to(std::size_t predicate, std::size_t word) const;
  /// "is to leave".
  [[nodiscard]] bool is_to_come(std::size_t predicate) const;
  /// "did not leave until May": left.
  [[nodiscard]] bool waits_until(std::size_t predicate) const;

  /// "did not leave alone", "did not pay as much as Ben": left, paid.
  [[nodiscard]] bool denies_manner(std::size_t predicate) const;
  [[nodiscard]] bool is_first_time(std::size_t noun) const;
  /// "as much as Ben".
  [[nodiscard]] bool is_compared(std::size_t word) const;

  /// An adverb with what makes one word of it: "no longer", "any more".
  [[nodiscard]] std::string adverb_words(std::size_t word) const;

  /// "not only bombed but invaded", "but not before it had paid", "not since May had it bombed"
  /// deny nothing.
  [[nodiscard]] bool is_emphasis(std::size_t word) const;

  void read_modifier(std::size_t predicate, std::size_t word, Modifiers& found) const;

  /// "would have left", "could have left": who says so holds that it was not so, or leaves it open.
  [[nodiscard]] bool is_counterfactual(std::size_t predicate, std::size_t modal) const;

  /// "could have left but did not", "… but chose not to".
  [[nodiscard]] bool is_left_undone(std::size_t predicate) const;

  /// "not one country signed", "not a single firm".
  [[nodiscard]] bool has_not_one(std::size_t noun) const;

  /// "the cancelled visit", "the planned attack", "the visit, due in May"; what is told of the
  /// event itself ("took place") settles what stands behind it.
  [[nodiscard]] Stance attributes(std::size_t noun) const;
  /// The word by which a child of the noun says how far it is; or kNoToken.
  [[nodiscard]] std::size_t attribute_at(std::size_t child, std::size_t noun) const;

  /// "If it rains, we stay": the consequence holds only so far as the condition does.
  [[nodiscard]] Stance conditioned(std::size_t clause) const;

  /// "even if few noticed it": told as a fact of what it stands beside.
  [[nodiscard]] bool is_concession(std::size_t clause) const;

  /// "Had Ada left, …", "Should Ada leave, …": a condition without a word for it.
  [[nodiscard]] bool is_inverted(std::size_t clause) const;

  /// What introduces a clause or a noun may say enough by itself: "if", "without", "instead of",
  /// "as if".
  [[nodiscard]] std::optional<StanceStep> introduced(std::size_t at, std::size_t up) const;

  [[nodiscard]] StanceStep step_from(std::size_t at, std::size_t up) const;

  /// "did not regret that Chad left", "refused to apologise for leaving": whatever becomes of the
  /// regret.
  [[nodiscard]] bool is_taken_for_granted(std::size_t clause, std::size_t up) const;

  /// A second predicate shares the first one's negation and mood, unless its words begin anew: "did
  /// not sign but left", "neither signed nor left" (its own "nor" says it).
  [[nodiscard]] Stance coordinated(std::size_t at, std::size_t up) const;

  /// "hopes to see Chad expelled".
  [[nodiscard]] bool is_wished_result(std::size_t at, std::size_t noun) const;

  /// A part of what `up` says is held as that is.
  [[nodiscard]] StanceStep beside(std::size_t up) const;

  /// An event named by a noun below a verb: "prevented an attack", "seeks talks", "the visit took
  /// place", "called for an attack". What is forbidden or opposed may happen all the same.
  [[nodiscard]] StanceStep event_step(std::size_t at, std::size_t up) const;

  /// "the threat of war": what a noun makes of an event below it.
  [[nodiscard]] StanceStep event_of_noun(std::size_t at, std::size_t up) const;

  /// "the attack", "this visit", "Ada's attack": what the article has told of, or takes for known.
  [[nodiscard]] bool is_definite(std::size_t noun) const;

  /// What `word` says of what it judges, below the negation and the mood of `verb`.
  [[nodiscard]] Stance judged(std::size_t verb, std::size_t word, Stance affirmed,
                              Stance negated) const;

  /// "visit", "war": it happens and is over; support or trade holds until it ends.
  [[nodiscard]] bool is_episode(std::size_t noun) const;

  [[nodiscard]] bool has_subject(std::size_t clause) const;

  [[nodiscard]] bool has_modal(std::size_t clause) const;

  /// The stance that a governing word gives its complement, its own negation and mood included.
  [[nodiscard]] Stance complement(std::size_t word, std::size_t clause) const;

  /// "made it impossible for Chad to leave": the adjective that the clause belongs to.
  [[nodiscard]] std::size_t adjective_beside(std::size_t word, std::size_t clause) const;

  /// "could": what was tried without success.
  [[nodiscard]] bool is_in_vain(std::size_t word) const;

  [[nodiscard]] bool is_done_by_other(std::size_t word, std::size_t clause) const;

  [[nodiscard]] bool is_past(std::size_t word) const;

  /// "arrived in time to leave".
  [[nodiscard]] bool is_in_time(std::size_t word) const;

  /// "failed to prove that Chad left": `word` tells the clause, and what stands above it denies
  /// that it does.
  [[nodiscard]] bool is_undone_telling(std::size_t word, std::size_t clause) const;

  /// "too weak", "weak enough".
  [[nodiscard]] bool has_degree(std::size_t word, std::string_view degree) const;

  /// "a plan to send", "speculation that", "no evidence that", "reports that … are untrue": only
  /// nouns of the lexicon govern their clause.
  [[nodiscard]] StanceStep noun_complement(std::size_t at, std::size_t noun) const;

  /// "No proof has emerged that Chad left": the noun that the clause belongs to, the subject of the
  /// verb that it hangs on; or kNoToken.
  [[nodiscard]] std::size_t noun_before(std::size_t clause, std::size_t verb) const;

  /// "the first to leave", "the only country to leave".
  [[nodiscard]] bool is_ordinal(std::size_t noun) const;

  /// "a threat to leave", "a pledge": another's, made whatever becomes of it.
  [[nodiscard]] bool is_commitment(std::size_t noun) const;

  /// "resisted the temptation to leave", "turned down a chance to leave", "an attempt to leave
  /// failed".
  [[nodiscard]] bool is_forgone(std::size_t noun) const;

  /// "no evidence", "did not find evidence", "without evidence", "lacks evidence".
  [[nodiscard]] bool is_missing(std::size_t noun) const;

  /// What is said is judged: "reports that Chad left are untrue", "denied reports that Chad left".
  /// The verdict takes the place of the noun's own doubt.
  [[nodiscard]] std::optional<StanceStep> verdict(std::size_t noun) const;
  [[nodiscard]] std::optional<StanceStep> judgement(std::size_t noun) const;

  /// "no truth in the report", "nothing in the report was true".
  [[nodiscard]] std::optional<StanceStep> judged_part(std::size_t noun) const;

  /// "Anyone who says that Chad left is a liar": `clause` says it, `whoever` is judged.
  [[nodiscard]] std::optional<StanceStep> judged_teller(std::size_t clause,
                                                        std::size_t whoever) const;

  /// "the attack was announced but not carried out": what a second verb tells of the event.
  [[nodiscard]] Stance told_besides(std::size_t verb, std::size_t event) const;

  [[nodiscard]] bool is_statement(std::size_t noun) const;

  [[nodiscard]] StanceStep adverbial(std::size_t at, std::size_t up) const;

  /// "will meet Ben when he arrives": what is to come before what is to come.
  [[nodiscard]] bool is_awaited(std::size_t clause, std::size_t up) const;

  /// Prepositions by which verbs take gerunds as complements; "by", "after" and "while" have them
  /// say how and when.
  [[nodiscard]] static bool governs(std::string_view marker);

  /// Questions and commands at the root.
  [[nodiscard]] Stance sentence_mood(std::size_t root) const;

  const Syntax& syntax_;
  const Lexicon& lexicon_;
  std::vector<StanceCue>* cues_;
};

}  // namespace entente
