#pragma once

namespace entente {

class ActorTable;
class ClaimConfidence;
class Lexicon;
class Patterns;
class WordNet;

/// The tables the claim rules look words up in; all must outlive the call.
struct ClaimTables {
  const Lexicon& lexicon;
  const ActorTable& actors;
  const WordNet& wordnet;
  const ClaimConfidence& confidence;
  const Patterns* patterns = nullptr;  ///< the user's own relations; null: none
};

}  // namespace entente
