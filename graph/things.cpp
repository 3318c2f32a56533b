#include "graph/things.hpp"

#include <algorithm>
#include <array>

namespace entente {

bool is_thing(EntityType type) { return !is_actor(type) && type != EntityType::kPlace; }

std::string thing_ending(std::string_view role) {
  constexpr std::array<std::string_view, 4> kBareRoles = {"object", "recipient", "subject",
                                                          "target"};
  if (std::ranges::find(kBareRoles, role) != kBareRoles.end()) return "";
  return " " + std::string(role);
}

}  // namespace entente
