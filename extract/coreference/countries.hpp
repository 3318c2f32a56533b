#pragma once

#include <cstdint>
#include <optional>

#include "extract/document.hpp"
#include "extract/syntax/syntax.hpp"

namespace entente {

// Nouns that mean a country or its government without a name.

/// "the country", with nothing that says which.
[[nodiscard]] bool is_bare_country(const Syntax& syntax, const Phrase& phrase);

/// "the government", "the federal government", with nothing that says whose.
[[nodiscard]] bool is_bare_government(const Syntax& syntax, const Phrase& phrase);

/// A country, a state, "the Berg government"; no company.
[[nodiscard]] bool may_govern(const Chain& chain);

/// The chain of the country that an article names more often than any other; nothing where two are
/// named as often.
[[nodiscard]] std::optional<std::int32_t> main_country(const Document& document);

}  // namespace entente
