#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "graph/claim.hpp"
#include "graph/error.hpp"

namespace entente {

/// A claim as one line of JSON (docs/claim.schema.json), without the line feed.
[[nodiscard]] std::string write_claim_line(const Claim& claim);

/// Reads a claim of any extractor. Needed are the names of subject and object, the relation, and
/// one evidence with its document; what else is missing gets a plain default (an id from the name,
/// type "thing", stance positive and certain, confidence 1). `where` ("FILE:12") opens the message
/// of the Error (input) that a malformed line throws.
[[nodiscard]] Claim read_claim_line(std::string_view line, std::string_view where);

/// Reads JSON Lines; blank lines are skipped. A malformed line becomes a diagnostic ("NAME:12") and
/// the others are still read. Returns how many claims there were.
std::size_t read_claims(std::istream& input, const std::string& name,
                        const std::function<void(Claim&&)>& on_claim,
                        const std::function<void(Diagnostic)>& on_diagnostic);

}  // namespace entente
