#include "graph/link/make_units.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/actors/form_key.hpp"
#include "graph/link/words.hpp"

namespace entente {
namespace {

/// A kind stated so many times less often than another of the same id is a slip.
constexpr std::uint32_t kOutvoted = 3;

using Indexes = std::vector<std::uint32_t>;

auto unit_key(const NameUse& use) {
  return std::make_tuple(std::string_view(use.id), kind_of(use.type),
                         std::string_view(use.country));
}

std::string full_unit_id(const LinkUnit& unit) {
  constexpr std::string_view kKinds[] = {"person", "organization", "country", "place", "other"};
  std::string id = unit.stated + "--";
  id += kKinds[static_cast<std::size_t>(kind_of(unit.type))];
  if (!unit.country.empty()) id += '-' + ascii_lower(unit.country);
  return id;
}

/// The value with the most votes; among equals the one that `is_better` puts first.
template <typename T, typename Better>
T most_frequent(const std::map<T, std::uint64_t>& votes, Better is_better) {
  auto best = votes.begin();
  for (auto vote = votes.begin(); vote != votes.end(); ++vote) {
    const bool is_tie = vote->second == best->second && is_better(vote->first, best->first);
    if (vote->second > best->second || is_tie) best = vote;
  }
  return best->first;
}

LinkUnit make_unit(const std::vector<NameUse>& uses, const std::uint32_t* begin,
                   const std::uint32_t* end) {
  std::map<std::string, std::uint64_t> names;
  std::map<EntityType, std::uint64_t> types;
  LinkUnit unit;
  for (const auto* use = begin; use != end; ++use) {
    names[uses[*use].name] += uses[*use].mentions;
    types[uses[*use].type] += uses[*use].mentions;
    unit.mentions += uses[*use].mentions;
  }
  unit.stated = uses[*begin].id;
  unit.country = uses[*begin].country;
  unit.name = most_frequent(
      names, [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  unit.type = most_frequent(types, [](EntityType, EntityType) { return false; });
  for (const auto& [name, count] : names) {
    if (name != unit.name) unit.aliases.push_back(name);
  }
  unit.full_id = full_unit_id(unit);
  return unit;
}

/// The most mentioned first; of equals the kind and the country that come first.
bool comes_first(const LinkUnit& a, const LinkUnit& b) {
  const auto key = [](const LinkUnit& unit) {
    return std::make_tuple(-static_cast<std::int64_t>(unit.mentions), kind_of(unit.type),
                           std::string_view(unit.country));
  };
  return key(a) < key(b);
}

/// Units of one id, the main one first.
template <typename Visit>
void for_each_id(const std::vector<LinkUnit>& units, Visit visit) {
  std::vector<const LinkUnit*> sorted;
  for (const LinkUnit& unit : units) sorted.push_back(&unit);
  std::ranges::sort(sorted, [](const LinkUnit* a, const LinkUnit* b) {
    return a->stated != b->stated ? a->stated < b->stated : comes_first(*a, *b);
  });
  for (auto begin = sorted.begin(); begin != sorted.end();) {
    const auto end = std::find_if(begin, sorted.end(), [&](const LinkUnit* unit) {
      return unit->stated != (*begin)->stated;
    });
    visit(begin, end);
    begin = end;
  }
}

/// A lone name, of a country in one place and in articles about others in the other.
bool is_abroad(const LinkUnit& a, const LinkUnit& b) {
  const auto is_foreign = [](const LinkUnit& known, const LinkUnit& unknown) {
    return !known.country.empty() && unknown.country.empty() && !unknown.homes.empty() &&
           !std::ranges::binary_search(unknown.homes, known.country);
  };
  const bool is_lone = a.name.find(' ') == std::string::npos;
  return is_lone && kind_of(a.type) == EntityKind::kPerson &&
         (is_foreign(a, b) || is_foreign(b, a));
}

/// How a unit is one with the main one of its id.
std::pair<std::string_view, double> judge(const LinkUnit& unit, const LinkUnit& main,
                                          bool is_only_country) {
  if (!may_be_of_one(unit.country, main.country)) return {"", 0};
  const bool is_same_kind = kind_of(unit.type) == kind_of(main.type);
  if (is_same_kind && is_abroad(unit, main)) return {"same-name", 0.6};
  const bool are_known = !unit.country.empty() && !main.country.empty();
  if (is_same_kind) return {"same-name", is_only_country || are_known ? 0.95 : 0.6};
  const bool is_any_thing =
      kind_of(unit.type) == EntityKind::kOther || kind_of(main.type) == EntityKind::kOther;
  if (is_any_thing) return {"outvoted", 0.9};
  // "Redwood Paper", here a firm, there a mill: a body and where it works have one name.
  const auto is_facility = [](const LinkUnit& each) { return each.type == EntityType::kFacility; };
  const auto is_body = [](const LinkUnit& each) { return each.type == EntityType::kOrganization; };
  if ((is_facility(unit) && is_body(main)) || (is_body(unit) && is_facility(main)))
    return {"outvoted", 0.75};
  // "Pixora": of a lone name nobody tells a family's from a firm's.
  const auto is_lone_person = [](const LinkUnit& each) {
    return kind_of(each.type) == EntityKind::kPerson && each.name.find(' ') == std::string::npos;
  };
  if ((is_lone_person(unit) && is_body(main)) || (is_body(unit) && is_lone_person(main)))
    return {"outvoted", 0.72};
  return {"outvoted", main.mentions >= kOutvoted * unit.mentions ? 0.75 : 0.55};
}

}  // namespace

Units make_units(const std::vector<NameUse>& uses) {
  Indexes sorted(uses.size());
  std::iota(sorted.begin(), sorted.end(), 0U);
  std::ranges::sort(sorted, [&](std::uint32_t a, std::uint32_t b) {
    return unit_key(uses[a]) < unit_key(uses[b]);
  });
  std::vector<LinkUnit> units;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;
  for (std::uint32_t begin = 0; begin < sorted.size();) {
    std::uint32_t end = begin;
    while (end < sorted.size() && unit_key(uses[sorted[end]]) == unit_key(uses[sorted[begin]])) {
      ++end;
    }
    units.push_back(make_unit(uses, sorted.data() + begin, sorted.data() + end));
    ranges.emplace_back(begin, end);
    begin = end;
  }
  // Units of one id stand together; the most mentioned keeps it.
  for (std::size_t begin = 0; begin < units.size();) {
    std::size_t end = begin;
    std::size_t main = begin;
    for (; end < units.size() && units[end].stated == units[begin].stated; ++end) {
      if (comes_first(units[end], units[main])) main = end;
    }
    for (std::size_t i = begin; i < end; ++i) {
      units[i].id = i == main ? units[i].stated : units[i].full_id;
    }
    begin = end;
  }
  Indexes by_id(units.size());
  std::iota(by_id.begin(), by_id.end(), 0U);
  std::ranges::stable_sort(by_id, {},
                           [&](std::uint32_t i) { return std::string_view(units[i].id); });
  Units made;
  made.units.reserve(units.size());
  made.of_use.resize(uses.size());
  for (const std::uint32_t i : by_id) {
    for (std::uint32_t use = ranges[i].first; use < ranges[i].second; ++use) {
      made.of_use[sorted[use]] = static_cast<std::uint32_t>(made.units.size());
    }
    made.units.push_back(std::move(units[i]));
  }
  return made;
}

std::vector<EntityLink> link_units_of_one_id(const std::vector<LinkUnit>& units) {
  std::vector<EntityLink> links;
  for_each_id(units, [&](auto begin, auto end) {
    if (std::distance(begin, end) < 2) return;
    std::map<EntityKind, std::set<std::string_view>> countries;
    for (auto unit = begin; unit != end; ++unit) {
      auto& known = countries[kind_of((*unit)->type)];
      if (!(*unit)->country.empty()) known.insert((*unit)->country);
    }
    const LinkUnit& main = **begin;
    for (auto unit = std::next(begin); unit != end; ++unit) {
      const bool is_only = countries[kind_of((*unit)->type)].size() < 2;
      // A slip of kind may still have the country of another of its kind: "Ada, the Briton".
      const auto [rule, score] = judge(**unit, main, is_only);
      if (score >= kDoubtful) links.push_back({(*unit)->id, main.id, std::string(rule), score});
    }
  });
  return links;
}

}  // namespace entente
