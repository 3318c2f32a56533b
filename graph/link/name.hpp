#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/link/unit.hpp"

namespace entente {

/// One word of a name, and what it is compared by.
struct NameWord {
  std::string letters;  ///< lower case, no accents; a country's name or demonym is "@RUS"
  std::string sound;    ///< sound.hpp
  std::string bones;

  [[nodiscard]] bool is_initial() const { return letters.size() == 1; }
  [[nodiscard]] bool is_country() const { return letters.starts_with('@'); }
};

/// A name taken apart: its core, and what stands around it.
struct NameParts {
  std::vector<NameWord> words;  ///< without what the fields below say; never empty for a name
  std::string letters;          ///< of all words, joined
  int generation = 0;           ///< words.hpp; persons
  bool has_title = false;
  bool is_woman = false;  ///< a title says so
  bool is_man = false;
  bool is_monarch = false;  ///< a title stands before a given name: "King Salman"
  bool has_particle = false;
  std::string legal;         ///< "inc"; organizations
  std::string place_kind;    ///< "province"; places
  bool has_of_form = false;  ///< "City of X"
  bool is_acronym = false;   ///< one word of two to eight capitals; organizations
  /// The first letters of two or more words: of those that count, and of all.
  std::vector<std::string> initials;

  /// "Kim" of "Kim Jong Un" in a country whose names begin with it, else the last word.
  [[nodiscard]] const NameWord& family(bool is_first) const {
    return is_first ? words.front() : words.back();
  }
};

[[nodiscard]] NameParts take_apart(std::string_view name, EntityKind kind);

/// take_apart(name, kind).letters, for less.
[[nodiscard]] std::string letters_of(std::string_view name, EntityKind kind);

/// Words in lower case without accents, apostrophes and full stops; "G.W." is two words where
/// `splits_initials`.
[[nodiscard]] std::vector<std::string> split_words(std::string_view name, bool splits_initials);

}  // namespace entente
