#pragma once

#include <string>
#include <string_view>

namespace entente {

/// Latin letters without accents ("Élysée" → "Elysee", "ø" → "o"), typographic quotation marks and
/// dashes as ASCII; everything else as it is. The same letters as slug() makes, without ICU: the
/// actor tables are folded at each start.
[[nodiscard]] std::string fold_latin(std::string_view text);

/// The spelling by which names are compared, letter case kept: folded, without full stops, a
/// leading "the" and a closing "'s"; hyphens and runs of blanks are one blank.
[[nodiscard]] std::string form_spelling(std::string_view form);

/// form_spelling in lower case.
[[nodiscard]] std::string form_key(std::string_view form);

/// ASCII letters in capitals or in lower case; other bytes as they are.
[[nodiscard]] std::string ascii_upper(std::string_view text);
[[nodiscard]] std::string ascii_lower(std::string_view text);

}  // namespace entente
