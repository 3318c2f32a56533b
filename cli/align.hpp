#pragma once

#include <string>
#include <vector>

namespace entente {

/// Lines of a table, without line ends: the cells of a column stand below each other, two blanks
/// behind the widest of the one before.
[[nodiscard]] std::vector<std::string> align(const std::vector<std::vector<std::string>>& rows);

}  // namespace entente
