#pragma once

#include <string_view>

namespace entente {

/// Is `form`, in lower case with its full stop, a title before a name that is cut short: "gov.",
/// "mrs."?
[[nodiscard]] bool is_title_abbreviation(std::string_view form);

/// The office that such a title names: "governor" of "gov.". Empty where it names none, as "mrs.",
/// and for any other word.
[[nodiscard]] std::string_view write_out_title(std::string_view form);

}  // namespace entente
