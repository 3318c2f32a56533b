#pragma once

#include <string_view>

namespace entente {

// Tables that the build copies into the program (graph/CMakeLists.txt).
extern const std::string_view kLinkWordsTable;
extern const std::string_view kNicknamesTable;
extern const std::string_view kCountriesTable;
extern const std::string_view kPlacesTable;

}  // namespace entente
