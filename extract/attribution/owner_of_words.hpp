#pragma once

#include <cstddef>

#include "extract/syntax/syntax.hpp"

namespace entente {

/// Whose words a noun names: "Niger's account", "the view of the bank", "a UN report", "a letter
/// from Ada", "a report published by the bank"; kNoToken where nobody's are.
[[nodiscard]] std::size_t owner_of_words(const Syntax& syntax, std::size_t noun);

}  // namespace entente
