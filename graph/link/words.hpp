#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// The classes of words.tsv whose words stand for themselves.
enum class NameWordClass {
  kTitle,
  kWoman,
  kMan,
  kMonarch,
  kPostnominal,
  kParticle,
  kLegal,
  kSmall,
  kBusiness,
  kHead,
  kGeneric,
  kPlace,
  kFamilyFirst,
  kSecondSurname,
};

// Views of the tables compiled in: words.tsv, nicknames.tsv beside this file, and the tables of
// countries and places. Words are in lower case without accents. All are safe to share and read at
// their first use.

[[nodiscard]] bool is_word(std::string_view word, NameWordClass word_class);

/// 1 for "sr" and "the elder", 2 for "jr" and "ii", 3 for "iii" …; 0 for other words.
[[nodiscard]] int generation_of(std::string_view word);

/// The American spelling: "organisation" → "organization", "harbour" → "harbor".
[[nodiscard]] std::string american_spelling(std::string_view word);

/// Whether both are forms of one given name: "bill", "william".
[[nodiscard]] bool are_nicknames(std::string_view a, std::string_view b);
[[nodiscard]] bool is_given_name(std::string_view word);
/// The form that stands first in its row, for each row it stands in, blanks between; the word
/// itself for other words. Two forms of one name share one.
[[nodiscard]] std::string given_name_roots(std::string_view word);

/// The ISO 3166-1 alpha-3 code of a country's name or demonym, given in lower case
/// without accents, punctuation and "the".
[[nodiscard]] std::optional<std::string_view> find_country_code(std::string_view key);
/// The first spelling of a city or place with several, in the same form:
/// "kiev" → "kyiv".
[[nodiscard]] std::optional<std::string_view> find_place_name(std::string_view key);

/// False for two countries that cannot be one entity's. An unknown one (empty) fits all, and a
/// state that broke up or was taken in fits its parts.
[[nodiscard]] bool may_be_of_one(std::string_view country, std::string_view other);

}  // namespace entente
