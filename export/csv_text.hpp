#pragma once

#include <string>
#include <string_view>

namespace entente {

/// Appends a field of a CSV row (RFC 4180), after a comma where it is not the first: quoted where
/// needed, an empty one never. It is cleaned like XML (clean_for_xml), so that no reader stops at a
/// control character.
void append_csv_field(std::string& row, std::string_view value);

}  // namespace entente
