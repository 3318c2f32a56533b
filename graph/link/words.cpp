#include "graph/link/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/actors/form_key.hpp"
#include "graph/actors/tsv.hpp"
#include "graph/error.hpp"
#include "graph/link/tables.hpp"

namespace entente {
namespace {

constexpr std::array<std::string_view, 14> kClassNames = {
    "title", "woman",    "man",  "monarch", "postnominal", "particle",     "legal",
    "small", "business", "head", "generic", "place",       "family_first", "second_surname"};

template <typename T>
using WordMap = std::unordered_map<std::string, T>;

/// Everything in words.tsv.
struct LinkWords {
  WordMap<std::uint32_t> classes;  ///< a bit for each NameWordClass
  WordMap<int> generations;
  WordMap<std::string> spellings;
  WordMap<std::vector<int>> states;  ///< rows that a country stands in

  LinkWords() {
    Tsv::parse("words.tsv", kLinkWordsTable).for_each(2, [&](const Tsv::Row& row) { read(row); });
  }

 private:
  void read(const Tsv::Row& row) {
    const auto items = split_list(row[1]);
    if (row[0] == "generation") {
      for (const auto item : items) add_generation(item);
    } else if (row[0] == "spelling") {
      for (const auto item : items) spellings.emplace(item, items.front());
    } else if (row[0] == "states") {
      ++state_rows_;
      for (const auto item : items) states[std::string(item)].push_back(state_rows_);
    } else {
      const auto found = std::ranges::find(kClassNames, row[0]);
      if (found == kClassNames.end()) row.fail("no such class");
      const auto bit = std::uint32_t{1} << (found - kClassNames.begin());
      for (const auto item : items) add_words(item, bit);
    }
  }
  void add_generation(std::string_view item) {
    const auto at = item.find('=');
    int number = 0;
    std::from_chars(item.data() + at + 1, item.data() + item.size(), number);
    generations.emplace(item.substr(0, at), number);
  }
  /// A title of several words is left out word by word.
  void add_words(std::string_view item, std::uint32_t bit) {
    for (std::size_t at = 0; at <= item.size();) {
      const std::size_t end = std::min(item.find(' ', at), item.size());
      classes[std::string(item.substr(at, end - at))] |= bit;
      at = end + 1;
    }
  }

  int state_rows_ = 0;
};

const LinkWords& words() {
  static const LinkWords kWords;
  return kWords;
}

struct Nicknames {
  WordMap<std::vector<int>> rows;
  std::vector<std::string> roots;

  Nicknames() {
    Tsv::parse("nicknames.tsv", kNicknamesTable).for_each(1, [&](const Tsv::Row& row) {
      const auto items = split_list(row[0]);
      for (const auto item : items) {
        rows[std::string(item)].push_back(static_cast<int>(roots.size()));
      }
      roots.emplace_back(items.front());
    });
  }

  [[nodiscard]] const std::vector<int>* find(std::string_view word) const {
    const auto found = rows.find(std::string(word));
    return found == rows.end() ? nullptr : &found->second;
  }
};

const Nicknames& nicknames() {
  static const Nicknames kNicknames;
  return kNicknames;
}

/// As words of a name are compared: no apostrophes.
std::string plain_key(std::string_view form) {
  std::string key = form_key(form);
  std::erase(key, '\'');
  return key;
}

/// Names of countries and places by their plain_key.
struct PlaceNames {
  WordMap<std::string> codes;
  WordMap<std::string> places;

  PlaceNames() {
    Tsv::parse("countries.tsv", kCountriesTable).for_each(10, [&](const Tsv::Row& row) {
      for (const std::size_t column : {1U, 2U, 3U, 4U}) {
        for (const auto form : split_list(row[column])) add_code(form, row[0]);
      }
      for (const auto seat : split_list(row[5])) add_spellings(seat, '=');
    });
    Tsv::parse("places.tsv", kPlacesTable).for_each(5, [&](const Tsv::Row& row) {
      places.emplace(plain_key(row[0]), plain_key(row[0]));
      for (const auto form : split_list(row[1])) places.emplace(plain_key(form), plain_key(row[0]));
    });
  }

 private:
  /// A form behind "~" has a likelier reading, which may stand in a later row.
  void add_code(std::string_view form, std::string_view code) {
    if (!form.starts_with('~')) codes.insert_or_assign(plain_key(form), std::string(code));
  }
  void add_spellings(std::string_view cell, char separator) {
    const std::string first = plain_key(cell.substr(0, cell.find(separator)));
    while (!cell.empty()) {
      const std::size_t end = std::min(cell.find(separator), cell.size());
      places.emplace(plain_key(cell.substr(0, end)), first);
      cell.remove_prefix(std::min(end + 1, cell.size()));
    }
  }
};

const PlaceNames& place_names() {
  static const PlaceNames kNames;
  return kNames;
}

std::optional<std::string_view> find(const WordMap<std::string>& map, std::string_view key) {
  const auto found = map.find(std::string(key));
  if (found == map.end()) return {};
  return found->second;
}

bool share_a_row(const std::vector<int>& a, const std::vector<int>& b) {
  return std::ranges::any_of(a, [&](int row) { return std::ranges::find(b, row) != b.end(); });
}

}  // namespace

bool is_word(std::string_view word, NameWordClass word_class) {
  const auto found = words().classes.find(std::string(word));
  return found != words().classes.end() &&
         (found->second >> static_cast<unsigned>(word_class) & 1U) != 0;
}

int generation_of(std::string_view word) {
  const auto found = words().generations.find(std::string(word));
  return found == words().generations.end() ? 0 : found->second;
}

std::string american_spelling(std::string_view word) {
  if (const auto spelling = find(words().spellings, word)) return std::string(*spelling);
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kEndings = {
      {{"isation", "ization"},
       {"isations", "izations"},
       {"ising", "izing"},
       {"ised", "ized"},
       {"iser", "izer"},
       {"isers", "izers"},
       {"our", "or"},
       {"ours", "ors"}}};
  for (const auto& [british, american] : kEndings) {
    if (word.size() >= british.size() + 3 && word.ends_with(british)) {
      return std::string(word.substr(0, word.size() - british.size())).append(american);
    }
  }
  return std::string(word);
}

bool are_nicknames(std::string_view a, std::string_view b) {
  const auto* rows = nicknames().find(a);
  const auto* others = nicknames().find(b);
  return rows != nullptr && others != nullptr && share_a_row(*rows, *others);
}

bool is_given_name(std::string_view word) { return nicknames().find(word) != nullptr; }

std::string given_name_roots(std::string_view word) {
  const auto* rows = nicknames().find(word);
  if (rows == nullptr) return std::string(word);
  std::string roots;
  for (const int row : *rows) {
    if (!roots.empty()) roots += ' ';
    roots += nicknames().roots[static_cast<std::size_t>(row)];
  }
  return roots;
}

std::optional<std::string_view> find_country_code(std::string_view key) {
  return find(place_names().codes, key);
}

std::optional<std::string_view> find_place_name(std::string_view key) {
  return find(place_names().places, key);
}

bool may_be_of_one(std::string_view country, std::string_view other) {
  if (country.empty() || other.empty() || country == other) return true;
  const auto rows = words().states.find(std::string(country));
  const auto others = words().states.find(std::string(other));
  if (rows == words().states.end() || others == words().states.end()) return false;
  return share_a_row(rows->second, others->second);
}

}  // namespace entente
