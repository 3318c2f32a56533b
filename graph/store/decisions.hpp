#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store/database.hpp"
#include "graph/types.hpp"

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

/// The number of the decision that an undo takes back; nothing where its value is none.
[[nodiscard]] std::optional<std::int64_t> undone_number(const Decision& undo);

/// The whole log, oldest first. Throws Error (storage) on a line that says nothing.
[[nodiscard]] std::vector<Decision> read_decisions(Database& database);

/// Appends to the log; number and is_active are ignored. Returns the number. Throws Error (input)
/// when it undoes what is not there or is undone already.
std::int64_t append_decision(Database& database, const Decision& decision);

/// The last decision that holds and is no undo.
[[nodiscard]] std::optional<Decision> last_active(const std::vector<Decision>& decisions);

/// What the decisions that hold come to; of two that contradict each other the later holds.
struct Curation {
  std::map<std::string, std::string> merged_into;  ///< without cycles
  std::set<std::string> apart;                     ///< never linked by a rule
  std::map<std::string, std::string> names;
  std::map<std::string, EntityType> types;
  std::set<std::string> hidden;

  bool operator==(const Curation&) const = default;
};
[[nodiscard]] Curation replay(const std::vector<Decision>& decisions);

}  // namespace entente
