#include "cli/sheet_cut.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/rank.hpp"

namespace entente {
namespace {

constexpr std::size_t kEntitiesOnSheet = 30;
constexpr std::size_t kLinesOnSheet = 36;
/// What an actor does to a thing is drawn from here on, where there is room: on read articles four
/// in six of such claims and more are worth a line.
constexpr double kWorthOfThings = 0.65;

/// A sure statement between bystanders says less of a graph than a doubtful one between those whom
/// it is about: strength counts most, but so does, by its square root, how much is said of the two
/// ends (the geometric mean of theirs).
std::vector<std::uint32_t> in_order_of_interest(const Snapshot& snapshot) {
  std::vector<double> degrees(snapshot.entities.size());
  for (const EntityRank& rank : rank_entities(snapshot)) {
    degrees[rank.entity] = rank.weighted_degree;
  }
  std::vector<std::uint32_t> order(snapshot.relations.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::uint32_t index) {
    const Relation& relation = snapshot.relations[index];
    return strength(relation) *
           std::pow(degrees[relation.subject] * degrees[relation.object], 0.25);
  });
  return order;
}

/// Relations that are drawn as one line have the same ends, stance and sign.
using Line = std::tuple<std::uint32_t, std::uint32_t, int, int>;

Line line_of(const Relation& relation) {
  const int stance = relation.stances.certain > 0 ? 0 : relation.stances.possible > 0 ? 1 : 2;
  return {relation.subject, relation.object, stance, sign_of(relation.event)};
}

/// What one sheet has taken so far.
class Sheet {
 public:
  explicit Sheet(const Snapshot& snapshot) : snapshot_(snapshot) {}

  /// Where it has room.
  void take(std::uint32_t index) {
    const Relation& relation = snapshot_.relations[index];
    const std::size_t added = (entities_.contains(relation.subject) ? 0U : 1U) +
                              (entities_.contains(relation.object) ? 0U : 1U);
    const Line line = line_of(relation);
    if (entities_.size() + added > kEntitiesOnSheet) return;
    if (lines_.size() == kLinesOnSheet && !lines_.contains(line)) return;
    relations_.insert(index);
    entities_.insert({relation.subject, relation.object});
    lines_.insert(line);
  }

  [[nodiscard]] const std::set<std::uint32_t>& relations() const { return relations_; }

 private:
  const Snapshot& snapshot_;
  std::set<std::uint32_t> relations_;
  std::set<std::uint32_t> entities_;
  std::set<Line> lines_;
};

}  // namespace

Snapshot keep_relations(const Snapshot& snapshot, const std::set<std::uint32_t>& relations) {
  constexpr std::uint32_t kUnused = UINT32_MAX;
  std::vector<std::uint32_t> index_of(snapshot.entities.size(), kUnused);
  for (const std::uint32_t i : relations) {
    index_of[snapshot.relations[i].subject] = index_of[snapshot.relations[i].object] = 0;
  }
  Snapshot kept;
  kept.has_things = snapshot.has_things;
  for (std::size_t i = 0; i < index_of.size(); ++i) {
    if (index_of[i] == kUnused) continue;
    index_of[i] = static_cast<std::uint32_t>(kept.entities.size());
    kept.entities.push_back(snapshot.entities[i]);
  }
  for (const std::uint32_t i : relations) {
    Relation relation = snapshot.relations[i];
    relation.subject = index_of[relation.subject];
    relation.object = index_of[relation.object];
    kept.relations.push_back(std::move(relation));
  }
  return kept;
}

Snapshot cut_to_sheet(const Snapshot& snapshot, SheetOrder order) {
  Sheet sheet(snapshot);
  const std::vector<std::uint32_t> by_interest = in_order_of_interest(snapshot);
  if (order == SheetOrder::kByInterest) {
    for (const std::uint32_t i : by_interest) sheet.take(i);
    return keep_relations(snapshot, sheet.relations());
  }
  const auto actors_at = [&](std::uint32_t i) {
    const Relation& relation = snapshot.relations[i];
    return (is_actor(snapshot.entities[relation.subject].type) ? 1 : 0) +
           (is_actor(snapshot.entities[relation.object].type) ? 1 : 0);
  };
  for (const std::uint32_t i : by_interest) {
    if (actors_at(i) == 2) sheet.take(i);
  }
  if (sheet.relations().empty()) return {};
  for (const std::uint32_t i : by_interest) {
    const Relation& relation = snapshot.relations[i];
    if (actors_at(i) == 1 && relation.confidence >= kWorthOfThings) sheet.take(i);
  }
  return keep_relations(snapshot, sheet.relations());
}

}  // namespace entente
