#pragma once

#include <string>

namespace entente {

class Lexicon;

/// The lemmas that tell a relation, by their part in it.
struct PredicateKey {
  std::string governors;  ///< "plan", "threaten"
  std::string verb = {};  ///< with its particle: "hand over"; of a copula all of it: "be ally"
  std::string object;     ///< what is folded into the label: "artillery shell"
  std::string link = {};  ///< before the other end: "to", "in blow to"
  /// Those of the governors that make another deed of it: "threaten", not "plan".
  std::string deeds = {};
};

/// The words one after another, as they were told: "supply artillery shell".
[[nodiscard]] std::string to_string(const PredicateKey& key);

/// What a relation shares with all that mean the same.
struct Sense {
  std::string words = {};     ///< "supply weapon"
  bool is_symmetric = false;  ///< a class of reciprocal verbs: "ally with"
  bool is_turned =
      false;  ///< it starts at the object: "buy weapon from" is that one's "sell weapon to"
  std::string verb = {};      ///< of the class alone, for a label: "sell"
  std::string link = {};      ///< of it too: "to"
  bool keeps_object = false;  ///< the folded object belongs in such a label
};

/// Wordings of one class (senses.tsv) are one, light verbs say what their object says ("hold talks
/// with"), and of a folded object only its class or its last word counts.
[[nodiscard]] Sense sense_of(const Lexicon& lexicon, const PredicateKey& key);

}  // namespace entente
