#pragma once

#include <vector>

#include "extract/document.hpp"
#include "graph/article.hpp"
#include "graph/claim.hpp"

namespace entente {

class ActorTable;
class Lexicon;
class Patterns;
class WeightTable;
class WordNet;
struct ClaimTrace;

/// The tables the claim rules look words up in; all must outlive the call.
struct ClaimTables {
  const Lexicon& lexicon;
  const ActorTable& actors;
  const WordNet& wordnet;
  const WeightTable& confidence;       ///< of claim_confidence.tsv
  const Patterns* patterns = nullptr;  ///< the user's own relations; null: none
};

/// All claims of an analysed article (sentences, mentions and chains filled), in text order.
/// Boilerplate, titles without a verb and by-lines yield none. Deterministic.
/// `trace`, where given, is told what became of each frame and draft.
[[nodiscard]] std::vector<Claim> find_claims(const Article& article, const Document& document,
                                             const ClaimTables& tables,
                                             ClaimTrace* trace = nullptr);

}  // namespace entente
