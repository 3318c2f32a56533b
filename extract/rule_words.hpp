#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace entente {

/// The lists of words that rules ask for by name (extract/data/rule_words.tsv, where each says what
/// its words are).
enum class RuleWords : std::uint8_t {
  kNaming,
  kLight,
  kGiving,
  kEquipping,
  kCosting,
  kCausative,
  kDriving,
  kPlacing,
  kBurdening,
  kHanding,
  kTelling,
  kSaying,
  kAsking,
  kReply,
  kHollow,
  kOffice,
  kPartyOffice,
  kForce,
  kStaff,
  kEmphasis,
  kHonorific,
  kSchool,
  kOwning,
  kReceiving,
  kWinning,
  kGranted,
  kTownOffice,
  kMember,
  kMaleTitle,
  kFemaleTitle,
  kQualifying,
  kEnding,
  kEntering,
  kContest,
  kPostpositive,
  kBodyOffice,
  kPart,
  kSpeaking,
  kFollowing,
  kManner,
  kFactive,
  kBodyKind,
  kPretending,
};
inline constexpr std::array<std::string_view, 43> kRuleWordsNames = {
    "naming",     "light",    "giving",      "equipping", "costing",      "causative",
    "driving",    "placing",  "burdening",   "handing",   "telling",      "saying",
    "asking",     "reply",    "hollow",      "office",    "party-office", "force",
    "staff",      "emphasis", "honorific",   "school",    "owning",       "receiving",
    "winning",    "granted",  "town-office", "member",    "male-title",   "female-title",
    "qualifying", "ending",   "entering",    "contest",   "postpositive", "body-office",
    "part",       "speaking", "following",   "manner",    "factive",      "body-kind",
    "pretending"};

}  // namespace entente
