#pragma once

namespace entente {

class ActorTable;
class Lexicon;
class Patterns;
class WeightTable;
class WordNet;

/// The tables the claim rules look words up in; all must outlive the call.
struct ClaimTables {
  const Lexicon& lexicon;
  const ActorTable& actors;
  const WordNet& wordnet;
  const WeightTable& confidence;       ///< of claim_confidence.tsv
  const Patterns* patterns = nullptr;  ///< the user's own relations; null: none
};

}  // namespace entente
