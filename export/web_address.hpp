#pragma once

#include <string>
#include <string_view>

namespace entente {

/// True for what starts with http:// or https:// and goes on.
[[nodiscard]] bool is_web_address(std::string_view text);

/// A web address as an IRI: characters that none may hold (blanks, quotes, <>{}|\^`, controls) are
/// percent-encoded, and so are bytes that are not UTF-8.
[[nodiscard]] std::string address_iri(std::string_view address);

/// `text` as one segment of an IRI: everything but ASCII letters, digits and -._~ is
/// percent-encoded, letters of other scripts are kept. Different texts stay different.
[[nodiscard]] std::string iri_segment(std::string_view text);

}  // namespace entente
