#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "extract/actor/actor_parts.hpp"
#include "extract/actor/actor_reading.hpp"

namespace entente {

/// Reads a phrase whose whole words no table has: what stands in front of its head and behind it.
class PhraseReader {
 public:
  PhraseReader(const ActorTables& tables, const ActorPhrase& phrase, const ActorQuery& query)
      : tables_(tables), phrase_(phrase), query_(query) {}

  /// `range` must not be empty. An unknown name has the rule "unknown".
  [[nodiscard]] ActorReading read(WordRange range) const;

  /// `range` without articles, numbers and the like in front; its last word always stays.
  [[nodiscard]] WordRange without_determiners(WordRange range) const;

 private:
  [[nodiscard]] bool is_titled(WordRange range, const PhraseHit& hit) const;
  /// Whether a preposition stands there that parts the head from the rest.
  [[nodiscard]] bool ends_core(WordRange range, std::size_t word) const;
  [[nodiscard]] ActorReading read_core(WordRange core) const;
  [[nodiscard]] ActorReading read_name(WordRange core, const PhraseHit& hit) const;
  [[nodiscard]] std::optional<ActorReading> read_title(WordRange core) const;
  [[nodiscard]] std::optional<ActorReading> read_coordination(WordRange core) const;
  [[nodiscard]] ActorReading read_noun(WordRange core) const;
  void add_complement(ActorReading& reading, const NounSector& noun, WordRange complement,
                      std::string_view preposition) const;
  void add_office_holder(ActorReading& reading, WordRange core) const;
  [[nodiscard]] const Actor* find_by_surname(std::string_view surname, std::string_view country,
                                             WordRange title) const;
  [[nodiscard]] std::string country_in(WordRange range) const;
  /// Whether a name of the gazetteer stands where a place would.
  [[nodiscard]] bool is_place_by_context(const PhraseHit& hit, WordRange range) const;
  /// Whether the word before a hit, or before `word`, seems to be part of the same longer name.
  [[nodiscard]] bool is_part_of_name(const PhraseHit& hit, std::size_t first) const;
  [[nodiscard]] bool follows_name(std::size_t word, std::size_t first) const;

  const ActorTables& tables_;
  const ActorPhrase& phrase_;
  const ActorQuery& query_;
};

/// What the tables say of a match. In a context with a country, a namesake from there goes first.
[[nodiscard]] ActorReading read_match(const ActorTables& tables, const ActorMatch& match,
                                      const ActorQuery& query, std::string_view context_country);

}  // namespace entente
