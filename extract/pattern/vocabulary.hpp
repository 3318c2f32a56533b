#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/pattern/pattern.hpp"

namespace entente {

/// "subject", "in", "because of", "nmod:poss".
[[nodiscard]] std::optional<Role> parse_role(std::string_view name);
/// "person", "actor", "weapon", "verb", "kind of vehicle".
[[nodiscard]] std::optional<KindTest> parse_kind(std::string_view name);
[[nodiscard]] bool is_preposition(std::string_view word);

/// The known name most like a wrong one, or empty when none is.
[[nodiscard]] std::string nearest_role(std::string_view name);
[[nodiscard]] std::string nearest_kind(std::string_view name);
[[nodiscard]] std::string nearest_event(std::string_view name);

}  // namespace entente
