#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/actor/actor_reading.hpp"
#include "extract/actor/actor_words.hpp"
#include "extract/actor/gazetteer.hpp"
#include "extract/actor/near_spelling.hpp"
#include "extract/actor/phrase_words.hpp"
#include "extract/lexicon.hpp"
#include "extract/wordnet.hpp"
#include "graph/actors.hpp"

namespace entente {

/// The tables that actor strings are read with.
struct ActorTables {
  ActorTable actors;
  Lexicon lexicon;
  WordNet wordnet;
  ActorWords words;
  Gazetteer gazetteer;
};

/// Words [first, last) of a phrase.
struct WordRange {
  std::size_t first = 0;
  std::size_t last = 0;
  [[nodiscard]] bool empty() const { return first >= last; }
  [[nodiscard]] std::size_t size() const { return empty() ? 0 : last - first; }
};

/// A name inside a phrase.
struct PhraseHit {
  WordRange words;
  std::optional<ActorMatch> match;  ///< none: a place of the gazetteer
  std::string country;
  bool is_backer = false;  ///< "-backed", "-led" stands behind it, or "pro-" before it
  bool is_weak = false;    ///< of the gazetteer, or misspelt: may be anything else
};

/// An actor string, its words and the names in it.
struct ActorPhrase {
  std::string_view text;
  std::vector<PhraseWord> words;
  std::vector<PhraseHit> hits;  ///< in their order, none inside another

  [[nodiscard]] std::string_view slice(WordRange range) const {
    return text.substr(words[range.first].span.begin,
                       words[range.last - 1].span.end - words[range.first].span.begin);
  }
  /// The lower-case words joined by blanks.
  [[nodiscard]] std::string key(WordRange range) const;
  [[nodiscard]] const PhraseHit* hit_at(std::size_t word) const;
};

[[nodiscard]] ActorPhrase find_names(const ActorTables& tables, const NearSpelling& spelling,
                                     std::string_view text);

/// What a noun phrase says of its actor's sector.
struct NounSector {
  std::string sector;
  bool is_known = false;    ///< its head is a noun of some table or of WordNet
  bool is_listed = false;   ///< its head is a noun of some table
  bool is_generic = false;  ///< what stands around the head says more
  bool is_former = false;
  std::optional<EntityType> type;
  WordRange head;  ///< the head's own words
};

/// The noun phrase that ends with `range`: "Chadian air force" → MIL. Modifiers in front of a
/// generic head count, names among them too: "Hamas official".
[[nodiscard]] NounSector noun_sector(const ActorTables& tables, const ActorPhrase& phrase,
                                     WordRange range, const std::optional<Date>& on);

/// What the tables say of an actor on a day: the sector of a person is that of the office held
/// then, ELI where all are left.
[[nodiscard]] std::string sector_of(const ActorTable& actors, const Actor& actor,
                                    const std::optional<Date>& on);

/// Sectors whose bearers belong to the elite once they have left.
[[nodiscard]] bool is_elite(std::string_view sector);

/// As ActorReading::country.
[[nodiscard]] std::string country_code(const Actor& actor);

}  // namespace entente
