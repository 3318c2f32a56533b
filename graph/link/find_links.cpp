#include "graph/link/find_links.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "graph/link/compare.hpp"
#include "graph/link/make_units.hpp"

namespace entente {
namespace {

/// The less mentioned goes into the other.
bool goes_into(const LinkUnit& from, const LinkUnit& to) {
  const auto key = [](const LinkUnit& unit) {
    return std::make_tuple(unit.mentions, unit.name.size());
  };
  return key(from) < key(to) || (key(from) == key(to) && from.id > to.id);
}

/// `full` goes by the name of `named` in some article: "the Centre for … (CSIS)".
std::optional<LinkMatch> compare_alias(const LinkSide& named, const LinkSide& full) {
  const EntityKind kind = kind_of(named.unit.type);
  for (const std::string& alias : full.unit.aliases) {
    if (letters_of(alias, kind) != named.name.letters) continue;
    const NameParts parts = take_apart(alias, kind);
    if (!parts.legal.empty() || !named.name.legal.empty()) continue;
    const bool is_single = named.name.words.size() == 1;
    if (is_single && kind == EntityKind::kPerson) return {};  // left to family names
    LinkMatch match{"alias", 0.85, true, false, Context::kMayNotContradict};
    // A word alone is often a part only: "Arab" of "Arab Army".
    if (is_single && !named.name.is_acronym) match.score = 0.6;
    match.score = with_context(match, named.unit, full.unit);
    return match;
  }
  return {};
}

std::optional<LinkMatch> best_match(const LinkSide& a, const LinkSide& b) {
  auto best = compare(a, b);
  if (best && best->score >= 0.9) return best;
  if (!best && are_rivals(a, b)) return {};
  if (const auto match = compare_alias(a, b); match && (!best || match->score > best->score)) {
    best = match;
  }
  if (auto match = compare_alias(b, a); match && (!best || match->score > best->score)) {
    std::swap(match->is_short, match->is_second_short);
    best = match;
  }
  return best;
}

EntityLink make_link(const LinkSide& a, const LinkSide& b, const LinkMatch& match) {
  bool is_straight = goes_into(a.unit, b.unit);
  if (match.is_short != match.is_second_short) is_straight = match.is_short;
  const LinkUnit& from = is_straight ? a.unit : b.unit;
  const LinkUnit& to = is_straight ? b.unit : a.unit;
  return {from.id, to.id, std::string(match.rule), std::min(match.score, 1.0)};
}

}  // namespace

/// Names taken apart when they are first asked for.
class LinkJudge::Parts {
 public:
  explicit Parts(const std::vector<LinkUnit>& units) : units_(units), parts_(units.size()) {}

  LinkSide operator[](std::uint32_t unit) {
    auto& parts = parts_[unit];
    if (!parts) {
      parts =
          std::make_unique<NameParts>(take_apart(units_[unit].name, kind_of(units_[unit].type)));
    }
    return {units_[unit], *parts};
  }

 private:
  const std::vector<LinkUnit>& units_;
  std::vector<std::unique_ptr<NameParts>> parts_;
};

LinkJudge::LinkJudge(const std::vector<LinkUnit>& units) : parts_(std::make_unique<Parts>(units)) {}
LinkJudge::~LinkJudge() = default;

std::optional<EntityLink> LinkJudge::judge(std::uint32_t a, std::uint32_t b) {
  const LinkSide mine = (*parts_)[a];
  const LinkSide other = (*parts_)[b];
  if (mine.unit.stated == other.unit.stated) return {};
  const auto match = best_match(mine, other);
  if (!match || match->score < kDoubtful) return {};
  return make_link(mine, other, *match);
}

std::vector<EntityLink> find_links(const std::vector<LinkUnit>& units) {
  return find_links(units, link_keys(units));
}

std::vector<EntityLink> find_links(const std::vector<LinkUnit>& units,
                                   const std::vector<std::vector<LinkKey>>& keys) {
  std::vector<EntityLink> links = link_units_of_one_id(units);
  LinkJudge judge(units);
  for (const auto& [a, b] : find_candidates(keys)) {
    if (auto link = judge.judge(a, b)) links.push_back(std::move(*link));
  }
  std::ranges::sort(links, [](const EntityLink& a, const EntityLink& b) {
    return std::tie(a.from, a.to) < std::tie(b.from, b.to);
  });
  return links;
}

}  // namespace entente
