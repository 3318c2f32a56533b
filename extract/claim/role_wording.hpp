#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/claim/draft.hpp"

namespace entente {

class Lexicon;

/// Tells a draft that says "is WORDS PREPOSITION" by the verb of the role that WORDS name: "is
/// owner of" → "owns". Of a role that undergoes it the ends change places: whoever has a unit
/// "owns" it. Nothing changes where the words say more ("is former owner of") or no role of
/// role_nouns.tsv.
void tell_by_verb(const Lexicon& lexicon, std::string_view words, std::string_view preposition,
                  Draft& draft);

/// Tells "Acme belongs to Boltwerk" as "Boltwerk owns Acme", where a verb of converse_verbs.tsv
/// says so alone: neither intended ("wants to belong to") nor of several subjects. `objects` are
/// the words that are coordinated with the draft's object, that one first.
void tell_converse(const SentenceView& view, std::string_view preposition,
                   std::vector<std::size_t> objects, Draft& draft);

/// Tells "Acme won praise from Boltwerk" as "Boltwerk praises Acme": verbs of receiving what a noun
/// says that somebody does, who stands behind `preposition`. False where they say something else;
/// `objects` as in tell_converse.
bool tell_received(const Lexicon& lexicon, std::string_view noun, std::string_view preposition,
                   std::vector<std::size_t> objects, Draft& draft);

}  // namespace entente
