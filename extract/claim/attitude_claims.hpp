#pragma once

#include <vector>

#include "extract/claim/clause_view.hpp"

namespace entente {

/// What somebody says of somebody in praise or blame: "Ada said Ben was a liar", "'Ben has failed
/// Chad,' Ada said", "Ada called Ben a hero" → criticizes, criticizes, praises. The subject of such
/// a draft is whoever answers for the words (Draft::is_speakers), save where the clause names who
/// calls somebody something.
[[nodiscard]] std::vector<Draft> read_attitudes(const ClauseView& clause);

}  // namespace entente
