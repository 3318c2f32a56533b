#include "extract/semantic_role.hpp"

#include <algorithm>

namespace entente {
namespace {

constexpr std::array<std::string_view, 3> kPartMarks = {"", "R-", "C-"};

}  // namespace

std::string to_string(RoleLabel label) {
  return std::string(kPartMarks[static_cast<std::size_t>(label.part)])
      .append(kSemanticRoleNames[static_cast<std::size_t>(label.role)]);
}

std::optional<RoleLabel> parse_role_label(std::string_view name) {
  RoleLabel label;
  for (const ArgumentPart part : {ArgumentPart::kReference, ArgumentPart::kContinuation})
    if (const auto mark = kPartMarks[static_cast<std::size_t>(part)]; name.starts_with(mark)) {
      label.part = part;
      name.remove_prefix(mark.size());
    }
  const auto found = std::ranges::find(kSemanticRoleNames, name);
  if (found == kSemanticRoleNames.end()) return std::nullopt;
  label.role = static_cast<SemanticRole>(found - kSemanticRoleNames.begin());
  return label;
}

}  // namespace entente
