#pragma once

#include <vector>

#include "extract/document.hpp"
#include "graph/article.hpp"
#include "graph/claim.hpp"

namespace entente {

struct ClaimTables;
struct ClaimTrace;

/// All claims of an analysed article (sentences, mentions and chains filled), in text order.
/// Boilerplate, titles without a verb and by-lines yield none. Deterministic.
/// `trace`, where given, is told what became of each frame and draft.
[[nodiscard]] std::vector<Claim> find_claims(const Article& article, const Document& document,
                                             const ClaimTables& tables,
                                             ClaimTrace* trace = nullptr);

}  // namespace entente
