#include <algorithm>
#include <array>
#include <utility>

#include "graph/link/compare.hpp"
#include "graph/link/words.hpp"

namespace entente {
namespace {

using Words = std::vector<NameWord>;

std::vector<std::string> sorted_letters(const Words& words) {
  std::vector<std::string> letters;
  for (const NameWord& word : words) letters.push_back(word.letters);
  std::ranges::sort(letters);
  return letters;
}

bool has_word(const Words& words, NameWordClass word_class) {
  return std::ranges::any_of(
      words, [&](const NameWord& word) { return is_word(word.letters, word_class); });
}

/// "Ministry of Education" may be any country's, and "U.S. Embassy" be in any.
bool is_generic(const Words& words) {
  const auto is_mission = [](const NameWord& word) {
    return word.letters == "embassy" || word.letters == "consulate";
  };
  const bool has_mission = std::ranges::any_of(words, is_mission);
  return std::ranges::all_of(words, [&](const NameWord& word) {
    return is_word(word.letters, NameWordClass::kGeneric) || (has_mission && word.is_country());
  });
}

/// A match that countries and articles confirm, if the words are anybody's.
LinkMatch weak_if_generic(LinkMatch match, const Words& words) {
  if (!is_generic(words)) return match;
  return {match.rule, std::min(match.score, 0.74), match.is_short, match.is_second_short,
          Context::kMustConfirm};
}

/// "University of Miami" and "Miami University" are two; ministries are not.
bool may_turn(const Words& words) {
  constexpr std::array<std::string_view, 6> kNever = {"university", "college", "bank",
                                                      "institute",  "school",  "hospital"};
  const bool is_never = std::ranges::any_of(words, [&](const NameWord& word) {
    return std::ranges::find(kNever, word.letters) != kNever.end();
  });
  return !is_never && has_word(words, NameWordClass::kHead);
}

/// The one place where two lists of words differ, if it is one.
std::optional<std::size_t> only_difference(const Words& a, const Words& b) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].letters == b[i].letters) continue;
    if (found) return {};
    found = i;
  }
  return found;
}

bool are_both_known(const NameWord& a, const NameWord& b) {
  return is_word(a.letters, NameWordClass::kGeneric) && is_word(b.letters, NameWordClass::kGeneric);
}

std::optional<LinkMatch> compare_spelling(const Words& a, const Words& b) {
  if (a.size() != b.size()) return {};
  constexpr std::size_t kLong = 8;
  bool is_sound = true;
  for (std::size_t i = 0; i < a.size(); ++i) {
    is_sound = is_sound && likeness(a[i], b[i], false) >= Likeness::kSound &&
               !are_nicknames(a[i].letters, b[i].letters);
  }
  const std::size_t length = std::min(a.front().letters.size(), b.front().letters.size());
  if (is_sound && a.size() > 1) return LinkMatch{"transliteration", 0.86};
  if (is_sound)
    return LinkMatch{"transliteration", length >= 6 ? 0.74 : 0.55, false, false,
                     Context::kMayNotContradict};
  const auto at = only_difference(a, b);
  if (!at || are_both_known(a[*at], b[*at])) return {};
  if (a[*at].is_country() || b[*at].is_country()) return {};
  const Likeness like = likeness(a[*at], b[*at], false);
  const std::size_t size = std::min(a[*at].letters.size(), b[*at].letters.size());
  if (like == Likeness::kVowels && size >= 5) {
    return LinkMatch{"transliteration", a.size() > 1 || size >= 7 ? 0.78 : 0.62, false, false,
                     Context::kMayNotContradict};
  }
  if (!is_near(a[*at].letters, b[*at].letters)) return {};
  if (a.size() == 1) {
    return LinkMatch{"misspelling", length >= kLong ? 0.72 : 0.55, false, false,
                     Context::kMayNotContradict};
  }
  return LinkMatch{"misspelling", size >= 6 ? 0.78 : 0.6, false, false, Context::kMayNotContradict};
}

/// "CSIS"; two letters say little.
std::optional<LinkMatch> compare_acronym(const LinkSide& acronym, const LinkSide& full) {
  const std::string& letters = acronym.name.letters;
  if (std::ranges::find(full.name.initials, letters) == full.name.initials.end()) return {};
  constexpr std::size_t kTelling = 4;
  return LinkMatch{"acronym", letters.size() > 2 ? 0.78 : 0.62, true, false,
                   letters.size() < kTelling ? Context::kMustConfirm : Context::kMayNotContradict};
}

/// "Russian Defense Ministry" and "Ministry of Defence", if the second is known to be Russia's.
std::optional<LinkMatch> compare_country_word(const LinkSide& with, const LinkSide& without) {
  const auto country = std::ranges::find_if(with.name.words, &NameWord::is_country);
  if (country == with.name.words.end() || with.name.words.size() < 2) return {};
  const std::string code = country->letters.substr(1);
  Words rest = with.name.words;
  rest.erase(rest.begin() + (country - with.name.words.begin()));
  if (sorted_letters(rest) != sorted_letters(without.name.words)) return {};
  if (!has_word(rest, NameWordClass::kHead)) return {};
  if (without.unit.country == code) return LinkMatch{"country-word", 0.86};
  if (!without.unit.country.empty()) return {};
  const bool is_at_home = without.unit.homes.size() == 1 && without.unit.homes.front() == code;
  return LinkMatch{"country-word", is_at_home ? 0.72 : 0.55, false, true};
}

/// "Ford" and "Ford Motor Company".
std::optional<LinkMatch> compare_short_name(const LinkSide& small, const LinkSide& large) {
  const Words& a = small.name.words;
  const Words& b = large.name.words;
  if (a.size() >= b.size() || small.name.is_acronym != (a.size() == 1 && small.name.is_acronym)) {
    return {};
  }
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].letters != b[i].letters) return {};
  }
  for (std::size_t i = a.size(); i < b.size(); ++i) {
    if (!is_word(b[i].letters, NameWordClass::kBusiness)) return {};
  }
  if (is_generic(a) || a.front().is_country()) return {};
  return LinkMatch{"short-name", 0.74, true, false, Context::kMayNotContradict};
}

template <typename Rule>
std::optional<LinkMatch> try_both(const LinkSide& a, const LinkSide& b, Rule rule) {
  if (const auto match = rule(a, b)) return match;
  auto match = rule(b, a);
  if (match) std::swap(match->is_short, match->is_second_short);
  return match;
}

std::optional<LinkMatch> compare_same_letters(const LinkSide& a, const LinkSide& b) {
  if (a.name.legal == b.name.legal) return LinkMatch{"same-words", 0.95};
  const bool is_one_bare = a.name.legal.empty() || b.name.legal.empty();
  return LinkMatch{"legal-form", is_one_bare ? 0.9 : 0.6};
}

}  // namespace

std::optional<LinkMatch> compare_organizations(const LinkSide& a, const LinkSide& b) {
  const Words& mine = a.name.words;
  const Words& others = b.name.words;
  if (a.name.letters == b.name.letters) {
    return weak_if_generic(*compare_same_letters(a, b), mine);
  }
  if (a.name.is_acronym != b.name.is_acronym) {
    if (const auto match = try_both(a, b, compare_acronym)) return match;
  }
  if (a.name.is_acronym && b.name.is_acronym) return {};
  if (mine.size() == others.size() && sorted_letters(mine) == sorted_letters(others)) {
    return weak_if_generic({"word-order", may_turn(mine) ? 0.88 : 0.6}, mine);
  }
  if (const auto match = try_both(a, b, compare_country_word)) return match;
  if (const auto match = try_both(a, b, compare_short_name)) return match;
  return compare_spelling(mine, others);
}

std::optional<LinkMatch> compare_countries(const LinkSide& a, const LinkSide& b) {
  const bool is_known = a.name.words.front().is_country() && a.name.words.size() == 1;
  const bool is_other_known = b.name.words.front().is_country() && b.name.words.size() == 1;
  if (is_known && is_other_known) {
    if (a.name.letters == b.name.letters) return LinkMatch{"country-name", 0.97};
    return {};
  }
  if (a.name.letters == b.name.letters) return LinkMatch{"same-letters", 0.95};
  const bool is_same_code = !a.unit.country.empty() && a.unit.country == b.unit.country;
  // "Phillipines": the name that is known stands in the unit, not in its code.
  const auto mine = split_words(a.unit.name, false);
  const auto others = split_words(b.unit.name, false);
  std::string joined;
  std::string other_joined;
  for (const std::string& word : mine) joined += word;
  for (const std::string& word : others) other_joined += word;
  if (is_near(joined, other_joined)) return LinkMatch{"misspelling", is_same_code ? 0.9 : 0.72};
  if (is_same_code) return LinkMatch{"same-country", 0.6};
  return {};
}

std::optional<LinkMatch> compare_places(const LinkSide& a, const LinkSide& b) {
  constexpr std::array<std::string_view, 5> kAreas = {"province", "prefecture", "governorate",
                                                      "oblast", "river"};
  const std::string& kind = a.name.place_kind;
  const std::string& other_kind = b.name.place_kind;
  if (!kind.empty() && !other_kind.empty() && kind != other_kind) return {};
  if (a.name.letters == b.name.letters) {
    if (kind == other_kind) return LinkMatch{"same-words", 0.93};
    const std::string& either = kind.empty() ? other_kind : kind;
    const bool is_of_form = kind.empty() ? b.name.has_of_form : a.name.has_of_form;
    const bool is_area = std::ranges::find(kAreas, either) != kAreas.end();
    if (a.name.words.front().is_country()) return {};
    return LinkMatch{"place-kind", is_of_form || is_area ? 0.8 : 0.6, false, false,
                     Context::kMayNotContradict};
  }
  const auto key_of = [](const LinkSide& side) {
    std::string key;
    for (const std::string& word : split_words(side.unit.name, false)) {
      if (key.empty() && word == "the") continue;
      key += (key.empty() ? "" : " ") + word;
    }
    return key;
  };
  const auto mine = find_place_name(key_of(a));
  const auto others = find_place_name(key_of(b));
  if (mine && others) {
    if (*mine == *others) return LinkMatch{"place-name", 0.95};
    return {};
  }
  if (kind != other_kind) return {};
  if (a.name.words.size() == b.name.words.size() && a.name.words.size() > 1 &&
      sorted_letters(a.name.words) == sorted_letters(b.name.words)) {
    return LinkMatch{"word-order", 0.6};
  }
  return compare_spelling(a.name.words, b.name.words);
}

}  // namespace entente
