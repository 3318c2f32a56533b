#include "graph/link/cluster.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/link/compare.hpp"
#include "graph/link/make_units.hpp"

namespace entente {
namespace {

/// A second reading so much less likely than the first does not count.
constexpr double kClearly = 0.15;

/// When a rule's links are decided on.
int stage_of(std::string_view rule) {
  if (rule == "only-family-name") return 2;
  return is_short_rule(rule) ? 1 : 0;
}

struct PendingLink {
  std::uint32_t link;
  std::uint32_t from;
  std::uint32_t to;
  double score;
  int stage;
};

class Clusterer {
 public:
  explicit Clusterer(const std::vector<LinkUnit>& units)
      : units_(units), cluster_of_(units.size()), is_short_(units.size()), chosen_(units.size()) {
    std::iota(cluster_of_.begin(), cluster_of_.end(), 0U);
  }

  [[nodiscard]] std::uint32_t cluster_of(std::uint32_t unit) const { return cluster_of_[unit]; }

  /// `head` is shown whatever the counts say.
  void choose(std::uint32_t head) { chosen_[head] = true; }
  void mark_short(std::uint32_t unit) { is_short_[unit] = true; }

  void unite(std::uint32_t a, std::uint32_t b) {
    std::uint32_t small = cluster_of_[a];
    std::uint32_t large = cluster_of_[b];
    if (small == large) return;
    if (members(small).size() > members(large).size()) std::swap(small, large);
    std::vector<std::uint32_t> moved = members(small);
    members_.erase(small);
    for (const std::uint32_t unit : moved) cluster_of_[unit] = large;
    auto& kept = members_.try_emplace(large, std::vector<std::uint32_t>{large}).first->second;
    kept.insert(kept.end(), moved.begin(), moved.end());
  }

  [[nodiscard]] bool are_opposed(std::uint32_t a, std::uint32_t b) {
    const auto mine = members(cluster_of_[a]);
    const auto others = members(cluster_of_[b]);
    return std::ranges::any_of(mine, [&](std::uint32_t x) {
      return std::ranges::any_of(others, [&](std::uint32_t y) {
        if (units_[x].stated == units_[y].stated &&
            kind_of(units_[x].type) == kind_of(units_[y].type)) {
          return false;
        }
        return (x != a || y != b) && are_kept_apart(side(x), side(y));
      });
    });
  }

  [[nodiscard]] std::vector<std::uint32_t> heads() const {
    std::vector<std::uint32_t> head_of(units_.size());
    std::iota(head_of.begin(), head_of.end(), 0U);
    for (const auto& [cluster, units] : members_) {
      const std::uint32_t head = *std::ranges::min_element(
          units, [&](std::uint32_t a, std::uint32_t b) { return is_better_head(a, b); });
      for (const std::uint32_t unit : units) head_of[unit] = head;
    }
    return head_of;
  }

 private:
  [[nodiscard]] std::vector<std::uint32_t> members(std::uint32_t cluster) const {
    const auto found = members_.find(cluster);
    return found == members_.end() ? std::vector<std::uint32_t>{cluster} : found->second;
  }

  LinkSide side(std::uint32_t unit) {
    auto found = parts_.find(unit);
    if (found == parts_.end()) {
      found = parts_.emplace(unit, take_apart(units_[unit].name, kind_of(units_[unit].type))).first;
    }
    return {units_[unit], found->second};
  }

  /// A name that says less is never shown for one that says more; then the most mentioned, the
  /// longer name, the first id.
  [[nodiscard]] bool is_better_head(std::uint32_t a, std::uint32_t b) const {
    const auto key = [&](std::uint32_t unit) {
      return std::make_tuple(!chosen_[unit], static_cast<bool>(is_short_[unit]),
                             -static_cast<std::int64_t>(units_[unit].mentions),
                             -static_cast<std::int64_t>(units_[unit].name.size()), unit);
    };
    return key(a) < key(b);
  }

  const std::vector<LinkUnit>& units_;
  std::vector<std::uint32_t> cluster_of_;
  std::vector<bool> is_short_;
  std::vector<bool> chosen_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> members_;  ///< clusters of two and more
  std::unordered_map<std::uint32_t, NameParts> parts_;
};

/// What people merged: all that goes into one id, and those that it goes into. Returns what goes.
std::vector<bool> apply_merges(const std::vector<LinkUnit>& units, const Curation& curation,
                               Clusterer& clusterer) {
  std::vector<bool> is_moved(units.size());
  for (const auto& [from, to] : curation.merged_into) {
    const std::uint32_t unit = find_unit(units, from);
    const std::uint32_t target = find_unit(units, to);
    if (unit == units.size() || target == units.size() || unit == target) continue;
    clusterer.unite(unit, target);
    clusterer.mark_short(unit);
    is_moved[unit] = true;
    const bool is_last = !curation.merged_into.contains(to) ||
                         find_unit(units, curation.merged_into.at(to)) == units.size();
    if (is_last) clusterer.choose(target);
  }
  return is_moved;
}

/// Who merges an entity sees it with the names that rules had joined to it, and means them all.
void move_joined(const std::vector<LinkUnit>& units, const std::vector<EntityLink>& links,
                 const Curation& curation, const std::vector<bool>& is_moved,
                 Clusterer& clusterer) {
  Curation without_merges;
  without_merges.apart = curation.apart;
  const std::vector<std::uint32_t> head_of = cluster(units, links, without_merges).head_of;
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    if (!is_moved[unit] && is_moved[head_of[unit]]) clusterer.unite(unit, head_of[unit]);
  }
}

/// Links that may be taken, in the order in which they are decided on.
std::vector<PendingLink> sort_links(const std::vector<LinkUnit>& units,
                                    const std::vector<EntityLink>& links, const Curation& curation,
                                    std::vector<LinkFate>& fates) {
  const auto is_decided = [&](const std::string& id) {
    const auto merged = curation.merged_into.find(id);
    const bool is_merged =
        merged != curation.merged_into.end() && find_unit(units, merged->second) != units.size();
    return is_merged || curation.apart.contains(id);
  };
  const bool has_decisions = !curation.apart.empty() || !curation.merged_into.empty();
  const auto is_split = [&](std::uint32_t unit) {
    return has_decisions && (is_decided(units[unit].id) || is_decided(units[unit].full_id));
  };
  std::vector<PendingLink> pending;
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    const std::uint32_t from = find_unit(units, links[i].from);
    const std::uint32_t to = find_unit(units, links[i].to);
    if (from == units.size() || to == units.size()) continue;
    if (is_split(from) || is_split(to)) {
      fates[i] = LinkFate::kDecided;
    } else {
      pending.push_back({i, from, to, links[i].score, stage_of(links[i].rule)});
    }
  }
  std::ranges::sort(pending, [](const PendingLink& a, const PendingLink& b) {
    return std::make_tuple(a.stage, -a.score, a.from, a.to) <
           std::make_tuple(b.stage, -b.score, b.from, b.to);
  });
  return pending;
}

/// Whether all that a short name may be, about as likely as this one, are one.
bool is_only_reading(const PendingLink& link,
                     const std::unordered_map<std::uint32_t, std::vector<PendingLink>>& readings,
                     const Clusterer& clusterer) {
  return std::ranges::all_of(readings.at(link.from), [&](const PendingLink& other) {
    return other.stage != link.stage || other.score <= link.score - kClearly ||
           clusterer.cluster_of(other.to) == clusterer.cluster_of(link.to) ||
           clusterer.cluster_of(other.to) == clusterer.cluster_of(link.from);
  });
}

LinkFate decide(const PendingLink& link,
                const std::unordered_map<std::uint32_t, std::vector<PendingLink>>& readings,
                bool says_little, Clusterer& clusterer) {
  const bool is_short = link.stage > 0;
  if (clusterer.cluster_of(link.from) == clusterer.cluster_of(link.to)) return LinkFate::kTaken;
  if (link.score < kLinked) return LinkFate::kDoubted;
  if (is_short && !is_only_reading(link, readings, clusterer)) return LinkFate::kAmbiguous;
  if (clusterer.are_opposed(link.from, link.to)) return LinkFate::kOpposed;
  clusterer.unite(link.from, link.to);
  if (is_short && says_little) clusterer.mark_short(link.from);
  return LinkFate::kTaken;
}

}  // namespace

std::uint32_t find_unit(const std::vector<LinkUnit>& units, std::string_view id) {
  const auto find = [&](std::string_view wanted) {
    const auto found = std::ranges::lower_bound(
        units, wanted, {}, [](const LinkUnit& unit) { return std::string_view(unit.id); });
    return found == units.end() || found->id != wanted
               ? static_cast<std::uint32_t>(units.size())
               : static_cast<std::uint32_t>(found - units.begin());
  };
  const std::uint32_t unit = find(id);
  if (unit != units.size()) return unit;
  const auto at = id.rfind("--");
  if (at == std::string_view::npos) return unit;
  const std::uint32_t main = find(id.substr(0, at));
  return main != units.size() && units[main].full_id == id
             ? main
             : static_cast<std::uint32_t>(units.size());
}

void retype_units(const Curation& curation, std::vector<LinkUnit>& units) {
  for (const auto& [id, type] : curation.types) {
    const std::uint32_t unit = find_unit(units, id);
    if (unit != units.size()) units[unit].type = type;
  }
}

Clusters cluster(const std::vector<LinkUnit>& units, const std::vector<EntityLink>& links,
                 const Curation& curation) {
  Clusterer clusterer(units);
  if (!curation.merged_into.empty()) {
    const std::vector<bool> is_moved = apply_merges(units, curation, clusterer);
    move_joined(units, links, curation, is_moved, clusterer);
  }
  Clusters clusters;
  clusters.fates.assign(links.size(), LinkFate::kDoubted);
  const std::vector<PendingLink> pending = sort_links(units, links, curation, clusters.fates);
  std::unordered_map<std::uint32_t, std::vector<PendingLink>> readings;
  for (const PendingLink& link : pending) {
    if (link.stage > 0) readings[link.from].push_back(link);
  }
  for (const PendingLink& link : pending) {
    const std::string& rule = links[link.link].rule;
    const bool says_little = rule == "only-family-name" || rule == "initials";
    clusters.fates[link.link] = decide(link, readings, says_little, clusterer);
  }
  clusters.head_of = clusterer.heads();
  return clusters;
}

}  // namespace entente
