#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "extract/deprel.hpp"
#include "extract/rule_words.hpp"
#include "extract/sex.hpp"
#include "graph/types.hpp"

namespace entente {

class WordNet;

/// What a cue says about the act of its source.
enum class ReportClass : std::uint8_t {
  kSay,       ///< say, tell, write; the complement is the source's claim
  kConfirm,   ///< confirm, admit, acknowledge: the source vouches for it
  kDeny,      ///< deny, dispute: the complement is negative for the source
  kAccuse,    ///< accuse, blame, allege
  kWarn,      ///< warn, caution
  kPromise,   ///< promise, vow, pledge
  kPredict,   ///< predict, expect, forecast
  kAsk,       ///< ask, wonder, inquire
  kOrder,     ///< order, urge, propose, recommend
  kBelieve,   ///< believe, think, suspect, assume
  kDoubt,     ///< doubt, question
  kHope,      ///< hope, fear, wish, worry
  kKnow,      ///< know, learn, realize, find out
  kPerceive,  ///< see, hear, observe
  kShow,      ///< show, prove, suggest; the source is often a thing (a study, data)
};

/// A cue of speech, belief or perception. The stances are FactBank's values of the complement
/// for the source, when the cue itself is affirmed ("denied that") or negated ("did not deny
/// that").
struct ReportCue {
  ReportClass kind = ReportClass::kSay;
  bool has_speaker = true;  ///< its subject is a speaker: "say"; not "know", "see"
  Stance affirmed;
  Stance negated;
};

/// Why a word changes the stance of what it governs.
enum class OperatorClass : std::uint8_t {
  kModal,        ///< may, could, must
  kAdverb,       ///< likely, reportedly, almost
  kNegation,     ///< not, never, neither, without, instead of
  kException,    ///< everyone but, all except
  kCondition,    ///< if, unless, whether, as if
  kPurpose,      ///< in order to, so as to
  kIntention,    ///< plan, want, seek
  kAttempt,      ///< try, attempt
  kDemand,       ///< urge, demand, call for
  kAbility,      ///< able, can, capable
  kImplicative,  ///< manage, fail, force, refuse
  kAspect,       ///< begin, continue, stop
  kPrevention,   ///< prevent, avert, cancel: an event that is their object does not happen
  kOccurrence,   ///< take place, hold (talks): what happens with an event is what happens
  kVerdict,      ///< false, true, a lie: of what somebody says
  kEvidence,     ///< proof, sign: what it shows is left open where there is none
  kNoun,         ///< speculation, plan, claim: nouns with a clause below them
};

/// A word that sets the stance of its complement or clause; `negated` when the word itself stands
/// under a negation: "failed to" is negative, "did not fail to" positive (Nairn, Condoravdi and
/// Karttunen 2006).
struct Operator {
  OperatorClass kind = OperatorClass::kModal;
  Stance affirmed;
  Stance negated;
  bool is_done_by_subject = false;  ///< "promised Ben to come": whatever object stands there
};

/// A clause of stance `inner` below a word that gives `outer`: the polarities multiply and the
/// milder factuality holds.
[[nodiscard]] constexpr Stance compose(Stance outer, Stance inner) {
  return {outer.polarity == inner.polarity ? Polarity::kPositive : Polarity::kNegative,
          outer.factuality > inner.factuality ? outer.factuality : inner.factuality};
}

/// What kinds of thing a noun names; a set.
enum class NounClass : std::uint32_t {
  kNone = 0,
  kPerson = 1U << 0,
  kOrganization = 1U << 1,
  kCountry = 1U << 2,
  kPlace = 1U << 3,
  kWeapon = 1U << 4,
  kAid = 1U << 5,
  kMoney = 1U << 6,
  kTroops = 1U << 7,
  kAgreement = 1U << 8,
  kDocument = 1U << 9,
  kFacility = 1U << 10,
  kSanction = 1U << 11,
  kMeeting = 1U << 12,
  kProtest = 1U << 13,
  kViolence = 1U << 14,
  kRelation = 1U << 15,   ///< tie, link, contact, cooperation
  kStatement = 1U << 16,  ///< threat, claim, remark
  kDemand = 1U << 17,     ///< demand, request, proposal
  kRight = 1U << 18,      ///< right, freedom, autonomy
  kCrime = 1U << 19,
  kTerritory = 1U << 20,
  kVehicle = 1U << 21,
};
[[nodiscard]] constexpr NounClass operator|(NounClass a, NounClass b) {
  return static_cast<NounClass>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}
[[nodiscard]] constexpr bool has_class(NounClass set, NounClass wanted) {
  return (static_cast<std::uint32_t>(set) & static_cast<std::uint32_t>(wanted)) != 0;
}

struct NounInfo {
  NounClass classes = NounClass::kNone;
  std::string_view sector;  ///< MIL for "soldier", COP for "police"; empty = says nothing
};

/// What an event is looked up by. All words are lemmas in lower case.
struct EventQuery {
  std::string_view verb;
  std::span<const std::string_view> particles;  ///< particles and prepositions below the verb
  std::string_view object;                      ///< head noun of the direct (or folded) object
  NounClass object_classes = NounClass::kNone;  ///< beyond the lexicon's own: a name's type
  NounClass target_classes = NounClass::kNone;  ///< of what stands below the particle
  NounClass doer_classes = NounClass::kNone;    ///< of the subject's noun
};

/// "sign agreement with" → "agree with".
struct LightVerb {
  std::string_view verb;
  std::string_view preposition;  ///< before the counterpart; empty = direct object
};

/// "visit" (noun) → "visit"; `object_prepositions`: which prepositions below the noun introduce
/// the verb's object ("visit to"), '|' between them; `verb_preposition`: what the verb needs
/// before that object ("deal with" → "agree with"), empty = direct object.
struct NominalVerb {
  std::string_view verb;
  std::string_view object_prepositions;
  std::string_view verb_preposition;
};

/// What the bearer of a role does to whose role it is, or has done to it: "owner" → own.
enum class RoleBearer : std::uint8_t { kDoes, kUndergoes, kMutual };

struct RoleNoun {
  std::string_view verb;
  std::string_view words;  ///< behind the verb: "for"; empty = none
  RoleBearer bearer = RoleBearer::kDoes;
};

/// What an object does of which a verb says the converse: "belong", "to" → its object owns.
struct ConverseVerb {
  std::string_view verb;
  std::string_view words;  ///< behind the verb; empty = none
};

/// The one of several wordings by which all of their relations are merged: "condemn", "slam" →
/// criticize.
struct SenseRow {
  std::string_view verb;
  std::string_view link;      ///< before the other end; empty = none
  bool keeps_object = false;  ///< "supply weapon", but "criticize" whatever decision of somebody's
  bool is_turned = false;  ///< told from the other end: who buys from somebody, to whom they sell
};

/// On how many arrows readers wrote a verb, and on how many of these nothing behind it.
struct LabelHabit {
  std::size_t told = 0;
  std::size_t bare = 0;
};

/// The lexicons of the claim rules, read from the tab-separated tables in a data folder
/// (extract/data/{report_verbs,operators,events,noun_classes,nominal_verbs,role_nouns,
/// light_verbs,symmetric_verbs,converse_verbs,judgements,given_names,senses,rule_words,
/// label_habits}.tsv; their headers explain the columns). Words are lemmas in lower case; words of
/// several tokens are joined by one blank ("point out"). Immutable after loading; threads may share
/// it. Returned pointers and views live
/// as long as the lexicon, also when it is moved.
class Lexicon {
 public:
  /// Throws Error (input) with file:line on a malformed row.
  [[nodiscard]] static Lexicon load(const std::string& folder);

  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;
  ~Lexicon();

  /// A cue by lemma ("say", "point out", "according to") and word class: VERB (AUX too), NOUN,
  /// ADJ ("aware"), ADP ("according to", "per"), ADV ("reportedly"). Null when it is none.
  [[nodiscard]] const ReportCue* find_report(std::string_view cue, Upos upos) const;

  /// "deny", "rule out": whose report says that something is not so.
  [[nodiscard]] bool is_denial(std::string_view cue, Upos upos) const;

  /// An operator by lemma, with what belongs to it ("shy away", "warn against"), and word class
  /// (AUX, ADV, VERB, ADJ, NOUN, SCONJ, DET, ADP, PART; PRON counts as DET, CCONJ as SCONJ). Null
  /// when it is none.
  [[nodiscard]] const Operator* find_operator(std::string_view word, Upos upos) const;

  /// PLOVER's class of a predicate; the most specific row wins: object lemma or class with a
  /// particle, object lemma or class, class of the subject, target class, particle, the bare verb.
  /// An object of several words that says nothing is looked up by its last ("artillery shell" is a
  /// shell).
  [[nodiscard]] Event event_of(const EventQuery& query) const;
  /// The class of a noun that names an event by itself: "war", "talks", "airstrike".
  [[nodiscard]] Event event_of_noun(std::string_view noun) const;

  /// Classes and sector of a common noun; empty info when unknown.
  [[nodiscard]] NounInfo noun_info(std::string_view lemma) const;
  /// Is it a noun for a person, in whatever case: "Minister", "Gov."?
  [[nodiscard]] bool is_person_noun(std::string_view word) const;
  /// "uncle", "half-brother": whoever is one is so of another person. A lemma in lower case.
  [[nodiscard]] bool is_relative(std::string_view noun) const;

  /// The one that the lexicon asks itself; lives as long as the lexicon.
  [[nodiscard]] const WordNet& wordnet() const;

  /// Null when the noun is no nominalisation of the table.
  [[nodiscard]] const NominalVerb* verb_of_noun(std::string_view noun) const;

  /// Null when the noun names no role of the table.
  [[nodiscard]] const RoleNoun* find_role(std::string_view noun) const;

  /// "hold", "talk", "with" → meet; `preposition` is the counterpart's, empty when there is none.
  [[nodiscard]] const LightVerb* find_light_verb(std::string_view verb, std::string_view object,
                                                 std::string_view preposition) const;

  /// Null when no verb says the converse.
  [[nodiscard]] const ConverseVerb* find_converse(std::string_view verb, std::string_view object,
                                                  std::string_view preposition) const;

  /// The class of wordings that these belong to; object "*": with whatever object. Null when the
  /// table has none.
  [[nodiscard]] const SenseRow* find_sense(std::string_view verb, std::string_view object,
                                           std::string_view link) const;

  /// Of a verb with its particle ("call", "turn down"); noughts where readers hardly used it.
  [[nodiscard]] LabelHabit label_habit(std::string_view verb) const;

  /// Does the list have this word?
  [[nodiscard]] bool is_listed(RuleWords list, std::string_view word) const;

  /// The sex of who bears a given name; unknown for names of both and of none.
  [[nodiscard]] Sex sex_of_given_name(std::string_view name) const;

  /// What a word says of whom it is said of: 1 praises ("hero", "brave"), -1 blames, 0 neither.
  [[nodiscard]] int judgement_of(std::string_view word, Upos upos) const;

  /// "A and B met" = "A met B": reciprocal verbs, with the preposition before the counterpart
  /// ("agree", "with"), empty when it is a direct object ("meet").
  [[nodiscard]] bool is_symmetric(std::string_view verb, std::string_view preposition) const;

 private:
  struct Tables;
  explicit Lexicon(std::unique_ptr<Tables> tables);
  std::unique_ptr<Tables> tables_;
};

}  // namespace entente
