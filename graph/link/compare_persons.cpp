#include <algorithm>
#include <utility>

#include "graph/link/compare.hpp"
#include "graph/link/words.hpp"

namespace entente {
namespace {

using Words = std::vector<NameWord>;

/// Whether one of them is of such a country, or all its articles are.
bool has_custom(const LinkUnit& unit, NameWordClass countries) {
  if (!unit.country.empty()) return is_word(unit.country, countries);
  return !unit.homes.empty() && std::ranges::all_of(unit.homes, [&](const std::string& home) {
    return is_word(home, countries);
  });
}

bool has_custom(const LinkSide& a, const LinkSide& b, NameWordClass countries) {
  return has_custom(a.unit, countries) || has_custom(b.unit, countries);
}

bool are_same(const Words& a, const Words& b, std::size_t from = 0) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (likeness(a[i], b[from + i], true) < Likeness::kSound) return false;
  }
  return true;
}

std::vector<const NameWord*> sorted(const Words& words) {
  std::vector<const NameWord*> order;
  for (const NameWord& word : words) order.push_back(&word);
  std::ranges::stable_sort(
      order, {}, [](const NameWord* word) -> const std::string& { return word->letters; });
  return order;
}

/// "Daniel" and "Daniela", "Roberts" and "Robert": another name, not a slip.
bool differs_at_end_alone(std::string_view a, std::string_view b) {
  constexpr std::size_t kEnd = 2;
  const std::size_t shared =
      std::min(a.size(), b.size()) - std::min(kEnd, std::min(a.size(), b.size()));
  return a.substr(0, shared) == b.substr(0, shared);
}

/// Whether the middle names of the shorter list begin the longer one: "W" and "Walker".
bool begin_alike(const Words& shorter, const Words& longer) {
  for (std::size_t i = 0; i < shorter.size(); ++i) {
    const Likeness like = likeness(shorter[i], longer[i], false);
    if (like == Likeness::kNone || like == Likeness::kNear) return false;
  }
  return true;
}

/// Whether all words of `part` stand in `whole` in their order, no initials.
bool is_inside(const Words& part, const Words& whole) {
  std::size_t found = 0;
  for (const NameWord& word : whole) {
    if (found < part.size() && !word.is_initial() &&
        likeness(part[found], word, true) >= Likeness::kSound) {
      ++found;
    }
  }
  return found == part.size();
}

/// One name each: "Zelensky", "Zelenskyy".
std::optional<LinkMatch> compare_single(const LinkSide& a, const LinkSide& b) {
  constexpr std::size_t kTelling = 5;
  const NameWord& mine = a.name.words.front();
  const NameWord& other = b.name.words.front();
  const bool is_telling = std::min(mine.letters.size(), other.letters.size()) >= kTelling;
  switch (likeness(mine, other, false)) {
    case Likeness::kSound:
      return LinkMatch{"transliteration", is_telling ? 0.8 : 0.6, false, false,
                       Context::kMayNotContradict};
    case Likeness::kVowels:
      return LinkMatch{"transliteration", is_telling ? 0.7 : 0.55, false, false,
                       Context::kMayNotContradict};
    case Likeness::kNear:
      return LinkMatch{"misspelling", 0.55, false, false, Context::kMayNotContradict};
    default:
      return {};
  }
}

/// A slip of one word: how sure it is one.
double misspelling_score(const NameWord& a, const NameWord& b, bool is_family) {
  constexpr std::size_t kLong = 7;
  const std::size_t length = std::min(a.letters.size(), b.letters.size());
  if (!is_family && differs_at_end_alone(a.letters, b.letters)) return 0.55;
  const bool is_other_by_s = a.letters + "s" == b.letters || b.letters + "s" == a.letters;
  if (is_other_by_s) return 0.55;
  return length >= kLong ? 0.78 : 0.66;
}

std::optional<LinkMatch> compare_word_by_word(const LinkSide& a, const LinkSide& b,
                                              bool is_family_first) {
  const Words& mine = a.name.words;
  const Words& others = b.name.words;
  const std::size_t family = is_family_first ? 0 : mine.size() - 1;
  Likeness least = Likeness::kEqual;
  int near = 0;
  int initials = 0;
  double slip = 1;
  for (std::size_t i = 0; i < mine.size(); ++i) {
    const Likeness like = likeness(mine[i], others[i], is_family_first);
    if (like == Likeness::kNone) return {};
    if (like == Likeness::kNickname && i == family) return {};
    if (like == Likeness::kInitial && i == family) return {};
    if (like == Likeness::kInitial) ++initials;
    if (like == Likeness::kNear) {
      ++near;
      slip = misspelling_score(mine[i], others[i], i == family);
    }
    least = std::min(least, like);
  }
  if (near > 1) return {};
  if (near == 1)
    return LinkMatch{"misspelling", initials > 0 ? 0.55 : slip, false, false,
                     Context::kMayNotContradict};
  switch (least) {
    case Likeness::kInitial: {
      const bool is_lone = mine.size() == 2;
      const bool is_first_short = mine[is_family_first ? 1 : 0].is_initial();
      return LinkMatch{"initials", is_lone ? 0.72 : 0.86, is_first_short, !is_first_short,
                       is_lone ? Context::kMayNotContradict : Context::kFree};
    }
    case Likeness::kVowels:
      return LinkMatch{"transliteration", 0.82};
    case Likeness::kNickname:
      return LinkMatch{"nickname", 0.88};
    default:
      return LinkMatch{"transliteration", 0.9};
  }
}

std::optional<LinkMatch> compare_order(const Words& mine, const Words& others) {
  if (mine.size() < 2 || mine.size() != others.size()) return {};
  const auto is_initial = [](const NameWord& word) { return word.is_initial(); };
  if (std::ranges::any_of(mine, is_initial)) return {};
  const std::vector<const NameWord*> a = sorted(mine);
  const std::vector<const NameWord*> b = sorted(others);
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (likeness(*a[i], *b[i], true) < Likeness::kSound) return {};
  }
  const bool are_given =
      std::ranges::all_of(a, [](const NameWord* word) { return is_given_name(word->letters); });
  return LinkMatch{"word-order", are_given ? 0.6 : 0.85};
}

/// "Park" may be Anna Park.
std::optional<LinkMatch> compare_family_name(const LinkSide& alone, const LinkSide& full) {
  const NameWord& name = alone.name.words.front();
  const NameWord& family =
      full.name.family(is_word(full.unit.country, NameWordClass::kFamilyFirst));
  // "King Salman" goes by his given name.
  if (name.is_initial() || alone.name.is_monarch) return {};
  if (likeness(name, family, true) < Likeness::kSound) return {};
  double score = name.letters == family.letters ? 0.72 : 0.7;
  if (!alone.name.has_title && is_given_name(name.letters)) score = 0.62;
  // Where few family names go round, one says little: "Chen", "Kim".
  if (has_custom(alone, full, NameWordClass::kFamilyFirst)) score = 0.62;
  return LinkMatch{"only-family-name", score, true, false, Context::kMustConfirm};
}

/// First and last names are alike, and one has more in between.
std::optional<LinkMatch> compare_middle_names(const LinkSide& small, const LinkSide& large) {
  const Words& a = small.name.words;
  const Words& b = large.name.words;
  const Likeness family = likeness(a.back(), b.back(), false);
  const Likeness given = likeness(a.front(), b.front(), false);
  if (family < Likeness::kVowels || family == Likeness::kNickname || given == Likeness::kNone) {
    return {};
  }
  if (given == Likeness::kNear) return {};
  const Words middle(a.begin() + 1, a.end() - 1);
  const Words longer(b.begin() + 1, b.end() - 1);
  const bool has_initials =
      std::ranges::all_of(longer, [](const NameWord& word) { return word.is_initial(); });
  if (middle.empty()) {
    if (given == Likeness::kInitial && !a.front().is_initial()) return {};
    if (given == Likeness::kInitial) {
      return LinkMatch{"initials", 0.7, true, false, Context::kMayNotContradict};
    }
    return LinkMatch{"middle-name", has_initials ? 0.86 : 0.78, true};
  }
  if (begin_alike(middle, longer)) return LinkMatch{"middle-name", 0.84, true};
  const bool has_two_surnames = has_custom(small, large, NameWordClass::kSecondSurname);
  if (!is_inside(middle, longer)) return {};
  return LinkMatch{"middle-name", has_two_surnames ? 0.78 : 0.55, true};
}

/// A first name that is left out as often as not: "Mohammad Mahbubur Rahman".
bool is_common_first(const NameWord& word) {
  return are_nicknames(word.letters, "mohammed") || are_nicknames(word.letters, "maria");
}

/// "Evo Morales" and "Evo Morales Ayma", "Lula da Silva" and "Luiz Inácio Lula da Silva".
std::optional<LinkMatch> compare_part(const LinkSide& small, const LinkSide& large) {
  const Words& a = small.name.words;
  const Words& b = large.name.words;
  const bool has_two_surnames = has_custom(small, large, NameWordClass::kSecondSurname);
  if (are_same(a, b)) {
    if (has_two_surnames) return LinkMatch{"part-of-name", 0.8, true};
    return LinkMatch{"part-of-name", large.name.has_particle ? 0.74 : 0.64, true, false,
                     Context::kMayNotContradict};
  }
  if (are_same(a, b, b.size() - a.size())) {
    // "Nawaz Sharif" is the father of "Maryam Nawaz Sharif".
    const bool is_telling =
        has_two_surnames || a.size() > 2 || small.name.has_particle || is_common_first(b.front());
    return LinkMatch{"part-of-name", is_telling ? 0.74 : 0.6, true};
  }
  if (has_two_surnames && is_inside(a, b)) return LinkMatch{"part-of-name", 0.74, true};
  return {};
}

std::optional<LinkMatch> compare_lengths(const LinkSide& small, const LinkSide& large,
                                         bool is_family_first) {
  if (small.name.words.size() == 1) return compare_family_name(small, large);
  if (is_family_first) return {};  // "Kim Jong" of "Kim Jong Un" is nobody
  if (const auto match = compare_middle_names(small, large)) return match;
  return compare_part(small, large);
}

std::optional<LinkMatch> compare_words(const LinkSide& a, const LinkSide& b) {
  const bool is_family_first = has_custom(a, b, NameWordClass::kFamilyFirst);
  if (a.name.letters == b.name.letters) {
    const bool is_single = a.name.words.size() == 1 && b.name.words.size() == 1;
    const bool is_title = a.name.has_title != b.name.has_title;
    if (is_single) {
      // "King Salman" and "bin Salman" are father and son.
      const bool is_patronym = a.name.has_particle != b.name.has_particle && is_title;
      return LinkMatch{is_title ? "title" : "same-letters", is_patronym ? 0.55 : 0.76, false, false,
                       Context::kMayNotContradict};
    }
    return LinkMatch{is_title ? "title" : "same-letters", 0.95};
  }
  if (a.name.words.size() != b.name.words.size()) {
    const bool is_first_small = a.name.words.size() < b.name.words.size();
    const LinkSide& small = is_first_small ? a : b;
    auto match = compare_lengths(small, is_first_small ? b : a, is_family_first);
    if (match && !is_first_small) std::swap(match->is_short, match->is_second_short);
    return match;
  }
  if (a.name.words.size() == 1) return compare_single(a, b);
  if (const auto match = compare_word_by_word(a, b, is_family_first)) return match;
  return compare_order(a.name.words, b.name.words);
}

}  // namespace

std::optional<LinkMatch> compare_persons(const LinkSide& a, const LinkSide& b) {
  const int mine = a.name.generation;
  const int other = b.name.generation;
  if (mine != 0 && other != 0 && mine != other) return {};
  if ((a.name.is_woman && b.name.is_man) || (a.name.is_man && b.name.is_woman)) return {};
  auto match = compare_words(a, b);
  if (!match || mine == other) return match;
  // "Robert Kennedy" may well be the father of "Robert Kennedy Jr.", and is not his own son.
  const bool is_elder = std::max(mine, other) == 1;
  if (!is_elder) return LinkMatch{"generation", std::min(match->score, 0.55)};
  match->score = std::min(match->score, 0.74);
  return match;
}

}  // namespace entente
