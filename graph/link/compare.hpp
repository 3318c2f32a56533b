#pragma once

#include <optional>
#include <string_view>

#include "graph/link/name.hpp"
#include "graph/link/unit.hpp"

namespace entente {

/// A unit with its name taken apart.
struct LinkSide {
  const LinkUnit& unit;
  const NameParts& name;
};

/// What a match asks of countries and articles.
enum class Context { kFree, kMayNotContradict, kMustConfirm };

/// What speaks for two units being one.
struct LinkMatch {
  std::string_view rule;
  double score = 0;
  /// The first side says less ("Kim", "CSIS"), and is linked only where all that it may be are one.
  bool is_short = false;
  bool is_second_short = false;
  /// Where names alone say little, countries and articles decide with them: they must not
  /// contradict, or must confirm.
  Context context = Context::kFree;
};

/// Two names of one kind by the rules of their kind; nothing where no rule holds, or something
/// speaks against it: countries, generations, numbers. The order of the two does not matter, but
/// for which is the short one.
[[nodiscard]] std::optional<LinkMatch> compare(const LinkSide& a, const LinkSide& b);

/// The score after countries and articles were heard.
[[nodiscard]] double with_context(const LinkMatch& match, const LinkUnit& a, const LinkUnit& b);

/// Where no rule holds, whether the two are so alike that they would have been one: "John Smith"
/// and "James Smith". Two such are never brought together by a third, "J. Smith".
[[nodiscard]] bool are_kept_apart(const LinkSide& a, const LinkSide& b);
/// The same of two of which compare() has given nothing.
[[nodiscard]] bool are_rivals(const LinkSide& a, const LinkSide& b);

/// The rules that link a name which says less than the other.
[[nodiscard]] bool is_short_rule(std::string_view rule);

// The parts of compare(), a kind each.
[[nodiscard]] std::optional<LinkMatch> compare_persons(const LinkSide& a, const LinkSide& b);
[[nodiscard]] std::optional<LinkMatch> compare_organizations(const LinkSide& a, const LinkSide& b);
[[nodiscard]] std::optional<LinkMatch> compare_countries(const LinkSide& a, const LinkSide& b);
[[nodiscard]] std::optional<LinkMatch> compare_places(const LinkSide& a, const LinkSide& b);

/// How like two words are, the least first.
enum class Likeness { kNone, kNear, kInitial, kVowels, kNickname, kSound, kEqual };
[[nodiscard]] Likeness likeness(const NameWord& a, const NameWord& b, bool minds_vowels);

/// One letter apart in at least five, or two in at least nine; the first is the same, and digits
/// are.
[[nodiscard]] bool is_near(std::string_view a, std::string_view b);

}  // namespace entente
