#include "graph/decision.hpp"

#include <algorithm>

namespace entente {

std::optional<DecisionKind> parse_decision_kind(std::string_view name) {
  const auto found = std::ranges::find(kDecisionKindNames, name);
  if (found == kDecisionKindNames.end()) return {};
  return static_cast<DecisionKind>(found - kDecisionKindNames.begin());
}

std::optional<Decision> last_active(const std::vector<Decision>& decisions) {
  const auto found =
      std::find_if(decisions.rbegin(), decisions.rend(), [](const Decision& decision) {
        return decision.is_active && decision.kind != DecisionKind::kUndo;
      });
  if (found == decisions.rend()) return {};
  return *found;
}

}  // namespace entente
