#include "export/draw/theme.hpp"

#include <array>

namespace entente {

std::string_view fill_of(EntityType type) {
  constexpr std::array<std::string_view, kEntityTypeNames.size()> kFills = {
      "#ee8866",  // person
      "#77aadd",  // organization
      "#eedd88",  // country
      "#bbcc33",  // place
      "#99ddff",  // facility
      "#ffaabb",  // weapon
      "#aaaa00",  // event
      "#dddddd",  // document
      "#44bb99",  // thing
  };
  return kFills[static_cast<std::size_t>(type)];
}

}  // namespace entente
