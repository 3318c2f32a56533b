#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace entente {

/// What reads a claim. A clause's is how its subject was found, where its edge goes and what else
/// it says; the others stand alone.
enum class Rule : std::uint8_t {
  // How the subject of a clause was found.
  kClause,
  kPassive,
  kRelative,
  kControl,
  kAdverbial,
  kParticiple,
  kNounInfinitive,
  kGapping,
  kRole,
  // Where its edge goes, beside its direct object.
  kRecipient,
  kDitransitiveWith,
  kTarget,
  kOblique,
  kNested,
  kPlace,
  kCollective,
  // What else a clause says.
  kAgentless,
  kCopula,
  kContent,
  kAttitude,
  kVictim,
  // What a noun says.
  kTitle,
  kApposition,
  kOwned,
  kNominalisation,
  kBetween,
  kReached,
  kPair,
  // What the head of arrows draws.
  kDrawnVerb,
  kDrawnEvent,
  kDrawnTie,
  kDrawnOffice,
  kDrawnAdjective,
  kDrawnTold,
  // Told from the other end.
  kReceived,
};

/// A rule by example.
struct RuleRow {
  Rule rule;
  std::string_view name;    ///< as claims have it: "ditransitive-with"
  std::string_view says;    ///< what it reads, in words
  std::string_view reads;   ///< a sentence in which it reads `claim`, perhaps with other rules
  std::string_view claim;   ///< "Chad → attacks → Niger"
  std::string_view leaves;  ///< a sentence like it, in which it reads nothing
};

/// All rules, in the order of Rule.
[[nodiscard]] std::span<const RuleRow> rule_rows();

/// "clause", "ditransitive-with": as claims name it.
[[nodiscard]] std::string_view to_string(Rule rule);

/// The rules that read one claim together.
class RuleSet {
 public:
  constexpr RuleSet() = default;
  constexpr RuleSet(Rule rule) { add(rule); }  // NOLINT(google-explicit-constructor): one is a set

  constexpr void add(Rule rule) { bits_ |= bit(rule); }
  [[nodiscard]] constexpr bool has(Rule rule) const { return (bits_ & bit(rule)) != 0; }

  constexpr bool operator==(const RuleSet&) const = default;

 private:
  static constexpr std::uint64_t bit(Rule rule) {
    return std::uint64_t{1} << static_cast<unsigned>(rule);
  }

  std::uint64_t bits_ = 0;
};

/// Their names in the order of Rule: "passive-agentless"; empty of none.
[[nodiscard]] std::string to_string(RuleSet rules);

}  // namespace entente
