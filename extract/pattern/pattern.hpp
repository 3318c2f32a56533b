#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/deprel.hpp"
#include "extract/lexicon.hpp"
#include "extract/wordnet.hpp"
#include "graph/types.hpp"

namespace entente {

// What a user's pattern file says (docs/patterns.md), as plain data.

/// One name between the brackets of "[person|kind of vehicle]": all that it may stand for. It holds
/// where one of them does.
struct KindTest {
  std::optional<EntityType> type;
  NounClass classes = NounClass::kNone;
  std::optional<WordClass> word_class;
  std::optional<Upos> upos;
  bool is_actor = false;
  bool is_name = false;
  std::string ancestor;  ///< "kind of vehicle": WordNet's vehicle; else empty
};

/// "[organization|person]", "[not name]".
struct KindSet {
  bool is_negated = false;
  std::vector<KindTest> any_of;
};

/// How a word stands to the one above it.
enum class RoleKind : std::uint8_t {
  kSubject,      ///< who does it, whatever the grammar
  kObject,       ///< whom or what it is done to
  kRecipient,    ///< to whom it is given
  kParticle,     ///< "set up"
  kOwner,        ///< "Ada's boat", "the boat of Ada"
  kAny,          ///< any word right below
  kPreposition,  ///< what stands below this preposition
  kRelation,     ///< Universal Dependencies' relation
};
struct Role {
  RoleKind kind = RoleKind::kAny;
  std::string preposition;
  Deprel deprel = Deprel::kDep;
  bool has_subtype = false;  ///< "obl:agent" fits itself alone, "obl" all its subtypes too
};

enum class Need : std::uint8_t {
  kMust,
  kMaybe,  ///< "maybe for: Price": an argument where it is there
  kNot,    ///< "not with: [person]": no such word may be there
};

/// One line of a pattern's tree: a word, how it stands to the one above, and the words below.
struct PatternWord {
  std::vector<Role> roles;  ///< one of them; none for the top word
  Need need = Need::kMust;
  std::string capture;  ///< "X"; empty: the word is asked for, not kept
  bool is_other_lemma = false;
  std::vector<std::string> lemmas;  ///< one of them (or none: is_other_lemma); empty: any word
  std::vector<KindSet> kinds;       ///< all of them
  std::vector<PatternWord> below;
  bool has_end = false;    ///< it or a word below it is the relation's subject or object
  std::uint32_t line = 0;  ///< in the file, from 1
};

/// "relation: X acquires stake in Y" with its trees.
struct Pattern {
  std::string name;       ///< "acquires-stake-in"; unique in a file
  std::string subject;    ///< the capture: "X"
  std::string object;     ///< "Y"
  std::string label;      ///< "acquires stake in"
  std::string predicate;  ///< what merges edges: "acquire stake in"
  std::string verb;       ///< lemma: "acquire"
  std::string particle;   ///< the label's preposition: "in"; or empty
  std::optional<Event> event;
  bool is_symmetric = false;
  std::vector<PatternWord> trees;  ///< each is tried
};

}  // namespace entente
