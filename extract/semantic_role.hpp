#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// PropBank's roles (Palmer et al. 2005; Bonial et al. 2015): ARG0 acts, ARG1 undergoes, ARG2 to
/// ARG5 as the predicate's own frame has them; then modifiers.
enum class SemanticRole : std::uint8_t {
  kArg0,
  kArg1,
  kArg2,
  kArg3,
  kArg4,
  kArg5,
  kAdjective,
  kAdverbial,
  kCause,
  kCompanion,
  kConstruction,
  kDirection,
  kDiscourse,
  kExtent,
  kGoal,
  kLightVerb,
  kLocation,
  kManner,
  kModal,
  kNegation,
  kPredication,
  kPurpose,
  kReciprocal,
  kRelation,
  kTime,
  kVerb,
};
inline constexpr std::array<std::string_view, 26> kSemanticRoleNames = {
    "ARG0",     "ARG1",     "ARG2",     "ARG3",     "ARG4",     "ARG5",     "ARGM-ADJ",
    "ARGM-ADV", "ARGM-CAU", "ARGM-COM", "ARGM-CXN", "ARGM-DIR", "ARGM-DIS", "ARGM-EXT",
    "ARGM-GOL", "ARGM-LVB", "ARGM-LOC", "ARGM-MNR", "ARGM-MOD", "ARGM-NEG", "ARGM-PRD",
    "ARGM-PRP", "ARGM-REC", "ARGM-PRR", "ARGM-TMP", "V",
};

/// ARG0 to ARG5: one word at most fills each.
[[nodiscard]] constexpr bool is_core(SemanticRole role) { return role <= SemanticRole::kArg5; }

/// How a word stands for its argument: as its head, as the pronoun that takes it up ("who", R-), or
/// as the head of a part that stands apart (C-).
enum class ArgumentPart : std::uint8_t { kHead, kReference, kContinuation };

/// The head word of what fills a role.
struct PredicateArgument {
  std::uint32_t token = 0;  ///< index in its sentence
  SemanticRole role = SemanticRole::kArg1;
  ArgumentPart part = ArgumentPart::kHead;
  bool is_of_tree = false;  ///< read off the tree, where the head of roles says nothing

  bool operator==(const PredicateArgument&) const = default;
};

/// A role and the part it stands for: "ARG0", "R-ARG0", "C-V".
struct RoleLabel {
  SemanticRole role = SemanticRole::kArg1;
  ArgumentPart part = ArgumentPart::kHead;
};
[[nodiscard]] std::string to_string(RoleLabel label);
[[nodiscard]] std::optional<RoleLabel> parse_role_label(std::string_view name);

}  // namespace entente
