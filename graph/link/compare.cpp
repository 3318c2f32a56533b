#include "graph/link/compare.hpp"

#include <algorithm>
#include <array>

#include "graph/link/edit_distance.hpp"
#include "graph/link/sound.hpp"
#include "graph/link/words.hpp"

namespace entente {
namespace {

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool knows_home(const LinkUnit& unit) { return !unit.country.empty() || !unit.homes.empty(); }

bool is_at_home_in(const LinkUnit& unit, const std::string& country) {
  if (!unit.country.empty()) return may_be_of_one(unit.country, country);
  return std::ranges::binary_search(unit.homes, country);
}

/// Whether both are of one country, or named in articles about one.
bool share_home(const LinkUnit& a, const LinkUnit& b) {
  if (!a.country.empty()) return is_at_home_in(b, a.country);
  return std::ranges::any_of(a.homes,
                             [&](const std::string& home) { return is_at_home_in(b, home); });
}

std::optional<LinkMatch> compare_kinds(const LinkSide& a, const LinkSide& b) {
  switch (kind_of(a.unit.type)) {
    case EntityKind::kPerson:
      return compare_persons(a, b);
    case EntityKind::kOrganization:
      return compare_organizations(a, b);
    case EntityKind::kCountry:
      return compare_countries(a, b);
    case EntityKind::kPlace:
      return compare_places(a, b);
    case EntityKind::kOther:
      if (a.name.letters == b.name.letters) return LinkMatch{"same-letters", 0.9};
      return {};
  }
  return {};
}

}  // namespace

double with_context(const LinkMatch& match, const LinkUnit& a, const LinkUnit& b) {
  constexpr double kFor = 0.1;
  constexpr double kUnknown = -0.1;
  constexpr double kAgainst = -0.2;
  if (match.context == Context::kFree) return match.score;
  if (!a.country.empty() && a.country == b.country) return match.score + kFor;
  if (knows_home(a) && knows_home(b)) return match.score + (share_home(a, b) ? 0 : kAgainst);
  const bool is_half_known = knows_home(a) || knows_home(b);
  const bool is_unconfirmed = match.context == Context::kMustConfirm && is_half_known;
  return match.score + (is_unconfirmed ? kUnknown : 0);
}

bool is_near(std::string_view a, std::string_view b) {
  constexpr std::size_t kOne = 5;
  constexpr std::size_t kTwo = 9;
  const std::size_t shorter = std::min(a.size(), b.size());
  const std::size_t longer = std::max(a.size(), b.size());
  if (shorter < kOne || longer - shorter > 2 || a.front() != b.front()) return false;
  if (has_digit(a) || has_digit(b)) return false;
  return edit_distance(a, b) <= (shorter >= kTwo ? 2U : 1U);
}

Likeness likeness(const NameWord& a, const NameWord& b, bool minds_vowels) {
  constexpr std::size_t kVowelsVary = 4;
  if (a.letters == b.letters) return Likeness::kEqual;
  if (a.is_country() || b.is_country()) return Likeness::kNone;
  if (a.is_initial() || b.is_initial()) {
    return a.letters.front() == b.letters.front() ? Likeness::kInitial : Likeness::kNone;
  }
  if (has_digit(a.letters) || has_digit(b.letters)) return Likeness::kNone;
  if (a.sound == b.sound) return Likeness::kSound;
  if (are_nicknames(a.letters, b.letters)) return Likeness::kNickname;
  const bool is_long = std::min(a.letters.size(), b.letters.size()) >= kVowelsVary;
  if (!minds_vowels && is_long && a.bones == b.bones && have_like_vowels(a.sound, b.sound)) {
    return Likeness::kVowels;
  }
  return is_near(a.letters, b.letters) ? Likeness::kNear : Likeness::kNone;
}

std::optional<LinkMatch> compare(const LinkSide& a, const LinkSide& b) {
  if (kind_of(a.unit.type) != kind_of(b.unit.type)) return {};
  if (!may_be_of_one(a.unit.country, b.unit.country)) return {};
  auto match = compare_kinds(a, b);
  if (match) match->score = with_context(*match, a.unit, b.unit);
  return match;
}

bool are_kept_apart(const LinkSide& a, const LinkSide& b) {
  return !compare(a, b) && are_rivals(a, b);
}

bool are_rivals(const LinkSide& a, const LinkSide& b) {
  if (kind_of(a.unit.type) != kind_of(b.unit.type)) return true;
  if (!may_be_of_one(a.unit.country, b.unit.country)) return true;
  if (kind_of(a.unit.type) != EntityKind::kPerson)
    return kind_of(a.unit.type) == EntityKind::kCountry;
  if (a.name.words.size() < 2 || b.name.words.size() < 2) return false;
  const auto alike = [&](const NameWord& x, const NameWord& y) {
    return likeness(x, y, false) >= Likeness::kSound;
  };
  return alike(a.name.words.back(), b.name.words.back()) ||
         alike(a.name.words.front(), b.name.words.front());
}

bool is_short_rule(std::string_view rule) {
  constexpr std::array<std::string_view, 7> kRules = {
      "only-family-name", "part-of-name", "acronym",   "alias",
      "middle-name",      "initials",     "short-name"};
  return std::ranges::find(kRules, rule) != kRules.end();
}

}  // namespace entente
