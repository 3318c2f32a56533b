#pragma once

#include <vector>

#include "extract/claim/draft.hpp"

namespace entente {

/// Removes from the claims of an article that somebody works for a body of which the same article
/// tells the office: "Acme's Ada Abba" and "Ada Abba, head of Acme".
void remove_vague_ties(std::vector<FoundClaim>& claims);

}  // namespace entente
