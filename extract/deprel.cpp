#include "extract/deprel.hpp"

#include <algorithm>

namespace entente {

std::optional<Upos> parse_upos(std::string_view name) {
  const auto found = std::ranges::find(kUposNames, name);
  if (found == kUposNames.end()) return {};
  return static_cast<Upos>(found - kUposNames.begin());
}

std::optional<Deprel> parse_deprel(std::string_view name) {
  auto found = std::ranges::find(kDeprelNames, name);
  if (found == kDeprelNames.end())
    found = std::ranges::find(kDeprelNames, name.substr(0, name.find(':')));
  if (found == kDeprelNames.end()) return {};
  return static_cast<Deprel>(found - kDeprelNames.begin());
}

}  // namespace entente
