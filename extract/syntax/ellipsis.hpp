#pragma once

#include <cstddef>
#include <optional>

#include "extract/syntax/syntax.hpp"

namespace entente {

/// An auxiliary that stands for a verb of another clause: "Chad signed; Niger did not", "While Chad
/// signed, Niger did not", "Chad did not sign, but Niger did", "signed before Niger did".
struct Ellipsis {
  std::size_t verb = kNoToken;     ///< which it stands for
  std::size_t subject = kNoToken;  ///< its own
  bool is_contrary = false;        ///< one of the two is denied and the other is not
};

/// Where `auxiliary` is one with its subject before it ("so did Niger" is none); none where a
/// clause that says the same gives no reason to take it for one.
[[nodiscard]] std::optional<Ellipsis> find_ellipsis(const Syntax& syntax, std::size_t auxiliary);

}  // namespace entente
