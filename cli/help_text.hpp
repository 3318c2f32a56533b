#pragma once

#include <string>

#include "cli/option.hpp"

namespace entente {

/// An option's help with the values there are, where the help does not name them itself.
[[nodiscard]] std::string help_text(const Option& option);

/// Whether a file's name is what it takes.
[[nodiscard]] bool takes_file(const Option& option);

}  // namespace entente
