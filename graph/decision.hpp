#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What a person may decide about who is who. kUndo takes an earlier decision back, an earlier undo
/// included.
enum class DecisionKind { kMerge, kSplit, kRename, kRetype, kHide, kUndo };
inline constexpr std::array<std::string_view, 6> kDecisionKindNames = {"merge",  "split", "rename",
                                                                       "retype", "hide",  "undo"};
[[nodiscard]] constexpr std::string_view to_string(DecisionKind kind) {
  return kDecisionKindNames[static_cast<std::size_t>(kind)];
}
[[nodiscard]] std::optional<DecisionKind> parse_decision_kind(std::string_view name);

/// One line of the log, which only grows. It speaks of ids, not of rows, so that a decision holds
/// for articles that come later, and waits while none names its entity.
struct Decision {
  std::int64_t number = 0;  ///< from 1, in the order in which they were made
  DecisionKind kind = DecisionKind::kMerge;
  std::string entity;  ///< its id; empty for kUndo
  std::string value;   ///< the id merged into, the name, the type, the number that is undone
  std::string reason;  ///< may be empty
  bool is_active = true;

  bool operator==(const Decision&) const = default;
};

/// The last decision that holds and is no undo.
[[nodiscard]] std::optional<Decision> last_active(const std::vector<Decision>& decisions);

}  // namespace entente
